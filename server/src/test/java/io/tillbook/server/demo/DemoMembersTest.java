package io.tillbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Personal;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.feedback.FeedbackCommand.AnswerFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand.CloseFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand.RecordFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand;
import io.tillbook.api.members.points.PointsCommand.DefinePointsProgram;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DemoMembersTest {
    private static final List<DemoCommand> STORY = DemoStory.until(LocalDate.of(2026, 11, 21));

    @Test
    void areThreeHundredWithNamesAndNumbersOfTheirOwn() {
        List<RegisterMember> members = all(RegisterMember.class);
        assertThat(members).hasSize(300).extracting(RegisterMember::member).doesNotHaveDuplicates();
        assertThat(members).extracting(member -> Objects.requireNonNull(member.profile()).phone())
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(members).extracting(member -> Objects.requireNonNull(member.profile()).name())
                .extracting(Personal::text)
                .allSatisfy(name -> assertThat(name).matches("\\p{IsHan}{2,4} · [A-Z][a-z]+ [A-Z][a-z]+"));
    }

    @Test
    void whoBuysIsAMember() {
        assertThat(all(RegisterMember.class)).extracting(RegisterMember::member)
                .containsAll(all(CompleteSale.class).stream()
                        .map(CompleteSale::member)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    @Test
    void customersTellWhatTheyThinkAndSomeAreAnswered() {
        assertThat(all(DefinePointsProgram.class)).hasSize(1);
        assertThat(all(RecordFeedback.class)).hasSize(12)
                .anyMatch(told -> told.member() == null)
                .anyMatch(told -> told.text() == null)
                .anyMatch(told -> told.rating() <= FeedbackCommand.POOR);
        assertThat(all(AnswerFeedback.class)).hasSize(3);
        assertThat(all(CloseFeedback.class)).hasSize(2);
    }

    private static <C> List<C> all(Class<C> type) {
        return STORY.stream().map(DemoCommand::command).filter(type::isInstance).map(type::cast).toList();
    }
}
