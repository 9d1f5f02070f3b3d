package io.tillbook.api.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.kernel.Principal.Kind;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PrincipalTest {
    @Property
    void kindAndIdReadBack(@ForAll Kind kind) {
        Principal principal = kind.named("wang-1");

        assertThat(principal.kind()).isEqualTo(kind);
        assertThat(principal.id()).isEqualTo("wang-1");
        assertThat(new Principal(principal.value())).isEqualTo(principal);
        assertThat(Principal.stored(principal.value())).isEqualTo(principal);
    }

    @Example
    void onlyEmployeesAreEmployees() {
        assertThat(Principal.of(new EmployeeId("wang")).employee()).isEqualTo(new EmployeeId("wang"));
        assertThat(Kind.DEVICE.named("wang").employee()).isNull();
        assertThat(Principal.employeeOf(null)).isNull();
    }

    @Example
    void whatIsStoredWithoutAKindIsAnEmployee() {
        assertThat(Principal.stored("wang")).isEqualTo(Principal.of(new EmployeeId("wang")));
    }

    @Example
    void nobodyElseAsks() {
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new Principal("wang"))
                .withMessageContaining("employee:…");
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new Principal("employee:"));
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new Principal("robot:r2"));
    }
}
