package io.tillbook.api.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import io.tillbook.api.members.MemberCommand.ChangeProfile;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberProfileTest {
    private static final MemberId LAN = new MemberId("M-1");

    @Test
    void aBirthdayHasAYearOrNone() {
        assertThat(Birthday.read("1990-05-17")).isEqualTo(new Birthday(MonthDay.of(5, 17), 1990));
        assertThat(Birthday.read("--02-29")).isEqualTo(new Birthday(MonthDay.of(2, 29), null));
        assertThat(Birthday.read("1990-05-17").text()).isEqualTo("1990-05-17");
        assertThat(Birthday.read("--02-29").text()).isEqualTo("--02-29");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-02-30", "--02-30", "17 May", "1899-12-31", "2200-01-01", "1990-5-17", ""})
    void whatIsNoDayIsNoBirthday(String text) {
        assertThatThrownBy(() -> Birthday.read(text)).isInstanceOf(InvalidField.class);
    }

    @ParameterizedTest
    @CsvSource({"phone,138", "phone,call me", "birthday,yesterday", "gender,F", "mail,nowhere", "mail,@x",
            "card,' - '"})
    void eachFieldIsChecked(String field, String text) {
        assertThatThrownBy(() -> telling(field, text)).isInstanceOfSatisfying(InvalidField.class,
                invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    private static MemberProfile telling(String field, String text) {
        Function<String, @Nullable Personal> at = name -> name.equals(field) ? new Personal(text) : null;
        return new MemberProfile(null, at.apply("phone"), at.apply("card"), null, at.apply("birthday"),
                at.apply("gender"), at.apply("mail"), null, null);
    }

    @Test
    void whatIsKnownNewlyTakesThePlaceOfWhatWasKnown() {
        SealedProfile before = profile(ProfileField.PHONE, "old").with(profile(ProfileField.NAME, "lan"), List.of());
        assertThat(before.with(profile(ProfileField.PHONE, "new"), List.of(ProfileField.NAME)))
                .isEqualTo(profile(ProfileField.PHONE, "new"));
        assertThat(before.of(ProfileField.NAME)).isEqualTo(new Sealed(Subject.of(LAN), "lan"));
        assertThat(before.of(ProfileField.NOTE)).isNull();
    }

    @Test
    void aChangeChangesSomething() {
        assertThatThrownBy(() -> new ChangeProfile(LAN, MemberProfile.NONE)).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new ChangeProfile(LAN, MemberProfile.of("Lan", "13800138001"),
                List.of(ProfileField.NAME), null, null)).isInstanceOf(InvalidField.class);
    }

    @Test
    void aCardIsTheSameInGroupsOfFour() {
        assertThat(KeyKind.CARD.plain("8000 0001-a")).isEqualTo("80000001A");
        assertThat(KeyKind.OPENID.plain(" oAbc_1 ")).isEqualTo("oAbc_1");
    }

    private static SealedProfile profile(ProfileField field, String cipher) {
        return new SealedProfile(List.of(new SealedField(field, new Sealed(Subject.of(LAN), cipher))));
    }
}
