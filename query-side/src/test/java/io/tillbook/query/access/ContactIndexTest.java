package io.tillbook.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.AccessEvent.ContactChanged;
import io.tillbook.api.access.AccessEvent.EmployeeHired;
import io.tillbook.api.access.AccessEvent.SubjectErased;
import io.tillbook.api.access.SealedContact;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import io.tillbook.query.testing.HistoryBuilder;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactIndexTest {

    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final Subject SUBJECT = Subject.of(WANG);

    private final Set<Subject> erased = new HashSet<>();
    /** What is sealed is its own cipher here. */
    private final ContactIndex index = new ContactIndex(
            sealed -> erased.contains(sealed.subject()) ? Optional.empty() : Optional.of(sealed.cipher()),
            text -> "<" + text + ">");
    private @Nullable ContactView view;

    @ParameterizedTest
    @ValueSource(strings = {"+86 138 0013 8000", "13800138000", "0086-138-0013-8000", "(+86) 138 0013 8000",
            " 138-0013-8000 "})
    void aChineseNumberIsFoundHoweverItIsWritten(String written) {
        assertThat(index.ofPhone(written)).isEqualTo(index.ofPhone("+8613800138000"));
    }

    @ParameterizedTest
    @CsvSource({"+49 30 1234567, +4930 123-4567, true", "+49 30 1234567, 030 1234567, false",
            "+86 138 0013 8000, +85 138 0013 8000, false", "+86 138 0013 8000, 138 0013 8001, false",
            "+86 10 6552 9988, 10 6552 9988, false"})
    void otherNumbersAreTheSameWithTheirCountryOnly(String one, String other, boolean isSame) {
        assertThat(index.ofPhone(one).equals(index.ofPhone(other))).isEqualTo(isSame);
    }

    @Test
    void mailIsFoundWhateverItsCapitals() {
        assertThat(index.ofMail(" Fang@Example.com ")).isEqualTo(index.ofMail("fang@example.com"));
        assertThat(index.ofMail("fang@example.org")).isNotEqualTo(index.ofMail("fang@example.com"));
        assertThat(index.ofMail("138")).isNotEqualTo(index.ofPhone("138"));
    }

    @Test
    void whatIsToldNewReplacesWhatWasKnownAndTheRestStays() {
        folded(new EmployeeHired(WANG, new SealedContact(sealed("Wang"), sealed("13800138000"), sealed("a@b.cn"))));
        folded(new ContactChanged(WANG, new SealedContact(null, sealed("13900139000"), null)));
        assertThat(view)
                .isEqualTo(new ContactView(WANG, index.ofPhone("13900139000"), index.ofMail("a@b.cn")));
        folded(new SubjectErased(SUBJECT, "asked for it"));
        assertThat(view).isEqualTo(new ContactView(WANG, null, null));
    }

    /** Otherwise a rebuild would bring back what a person is found by. */
    @Test
    void whatNobodyCanOpenIsInNoIndex() {
        erased.add(SUBJECT);
        folded(new EmployeeHired(WANG, new SealedContact(sealed("Wang"), sealed("13800138000"), null)));
        assertThat(view).isEqualTo(new ContactView(WANG, null, null));
    }

    @Test
    void theFirstOwnerHasNoContact() {
        folded(new EmployeeHired(WANG, null));
        assertThat(view).isNull();
    }

    private void folded(Event event) {
        RecordedEvent recorded = new HistoryBuilder().add("employee-wang", event).events().getFirst();
        new ContactProjection(index).steps(recorded).forEach(step -> view = step.fold().apply(view));
    }

    private static Sealed sealed(String text) {
        return new Sealed(SUBJECT, text);
    }
}
