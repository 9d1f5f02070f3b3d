package io.tillbook.command.purchasing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.PurchasingCommand.DescribeSupplier;
import io.tillbook.api.purchasing.PurchasingEvent.SupplierDescribed;
import io.tillbook.command.testing.DeciderSpec;
import org.junit.jupiter.api.Test;

class DescribeSupplierTest {
    private static final SupplierId FARM = new SupplierId("farm");

    @Test
    void itIsSaidWhoASupplierIsAndMayBeSaidAnew() {
        DeciderSpec.of(new DescribeSupplierDecider())
                .givenAccepted(new DescribeSupplier(FARM, "Farm", null))
                .when(new DescribeSupplier(FARM, "New Farm", "by seven in the morning"))
                .then(new SupplierDescribed(FARM, "New Farm", "by seven in the morning"));
    }

    @Test
    void aSupplierHasAName() {
        assertThatThrownBy(() -> new DescribeSupplier(FARM, " ", null)).isInstanceOf(InvalidField.class);
    }
}
