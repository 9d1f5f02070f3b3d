package io.tillbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.AccessCommand.GrantRole;
import io.tillbook.api.access.AccessCommand.HireEmployee;
import io.tillbook.api.access.AccessCommand.SetPassword;
import io.tillbook.api.access.SealedContact;
import io.tillbook.api.kernel.BuiltInRole;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import io.tillbook.api.members.MemberCommand;
import io.tillbook.api.members.SealedProfile;
import io.tillbook.api.members.feedback.FeedbackCommand;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPeopleTest {
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 21);

    /** A command as the server completes it. */
    static Command sealed(DemoCommand command) {
        return switch (command.command()) {
            case HireEmployee hire -> hire.sealed(SealedContact.NONE);
            case MemberCommand.OfProfile member -> member.sealed(SealedProfile.NONE, List.of());
            case FeedbackCommand.WithText told ->
                told.sealed(new Sealed(Subject.ofFeedback(told.feedback().value()), "cipher"));
            case SetPassword set -> set.withHash("a hash");
            case Command other -> other;
        };
    }

    @Test
    void areOneOfEachRoleButThoseOfMachines(@TempDir Path directory) {
        assertThat(new DemoPeople(directory).hired(YESTERDAY)).extracting(DemoCommand::command)
                .filteredOn(GrantRole.class::isInstance)
                .extracting(grant -> ((GrantRole) grant).role().value())
                .hasSize(BuiltInRole.values().length - 2)
                .contains("owner", "cashier")
                .doesNotContain("device", "integration");
    }

    @Test
    void areTheSameEachTime(@TempDir Path directory) {
        DemoPeople people = new DemoPeople(directory);
        assertThat(people.hired(YESTERDAY)).isEqualTo(people.hired(YESTERDAY));
    }
}
