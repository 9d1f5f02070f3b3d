package io.tillbook.server.demo;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.members.feedback.FeedbackCommand.AnswerFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand.CloseFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand.RecordFeedback;
import io.tillbook.api.members.feedback.FeedbackId;
import io.tillbook.api.members.points.ExpiryKind;
import io.tillbook.api.members.points.PointsCommand.DefinePointsProgram;
import io.tillbook.api.members.points.PointsExpiry;
import io.tillbook.api.members.points.PointsProgram;
import io.tillbook.api.members.points.TierMultiplier;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the demo chain gives its members, and what customers say: points for what they buy, and feedback. */
final class DemoLoyalty {
    /** A point for each yuan, half as many again for Gold; a year from the end of the month on. */
    private static final PointsProgram PROGRAM = new PointsProgram(Money.of(100), null, null,
            List.of(new TierMultiplier(DemoPromotions.GOLD, 15_000)), null,
            new PointsExpiry(ExpiryKind.END_OF_MONTH, 12));
    private static final LocalTime EVENING = LocalTime.of(20, 30);
    private static final int DAYS_BETWEEN = 4;
    /** Nobody is known who has told each of so many. */
    private static final int UNKNOWN = 5;
    private static final List<Said> TOLD = List.of(
            new Said(5, "酸奶很新鲜 · The yoghurt is fresh", null),
            new Said(2, "排队太久了 · I queued for too long",
                    "抱歉,周末已加开一台收银机 · Sorry, there is one more till at weekends"),
            new Said(4, "店员很热情 · The staff are kind", null),
            new Said(1, "买到的面包过期了 · The bread was past its day",
                    "非常抱歉,请凭小票退款 · We are very sorry, please bring the receipt"),
            new Said(5, null, null),
            new Said(3, "草莓有点贵 · The strawberries are a bit dear", null),
            new Said(5, "会员价很划算 · The prices for members are worth it", "谢谢支持 · Thank you"),
            new Said(2, "空调太冷 · It is too cold inside", null),
            new Said(4, "希望早上八点开门 · Please open at eight", null),
            new Said(5, "小程序下单很方便 · Ordering with the app is easy", null),
            new Said(1, "找零少了一元 · The change was one yuan short", null),
            new Said(4, null, null));
    /** Those of which nothing is left to be done. */
    private static final Set<Integer> CLOSED = Set.of(2, 7);

    private DemoLoyalty() {}

    /** What somebody has told, and what was answered. */
    private record Said(int rating, @Nullable String text,
            @Nullable String answer) {}

    static void begin(DemoJournal journal, LocalDateTime founded) {
        journal.defineProgram(founded, new DefinePointsProgram(PROGRAM, null, null));
        LocalDate first = founded.toLocalDate();
        for (int number = 1; number <= TOLD.size(); number++) {
            tell(journal, number, TOLD.get(number - 1), first.plusDays((long) number * DAYS_BETWEEN).atTime(EVENING));
        }
    }

    private static void tell(DemoJournal journal, int number, Said said, LocalDateTime at) {
        FeedbackId id = new FeedbackId(String.format(Locale.ROOT, "demo-F%02d", number));
        LocationId store = DemoChain.STORES.get(number % DemoChain.STORES.size()).id();
        MemberId member = number % UNKNOWN == 0 ? null : DemoMembers.id(number);
        journal.tell(at, new RecordFeedback(id, store, member, null, said.rating(),
                said.text() == null ? null : new Personal(said.text()), null));
        if (said.answer() != null) {
            journal.answer(at.plusHours(1), new AnswerFeedback(id, new Personal(said.answer()), null));
        }
        if (CLOSED.contains(number)) {
            journal.close(at.plusHours(2), new CloseFeedback(id));
        }
    }
}
