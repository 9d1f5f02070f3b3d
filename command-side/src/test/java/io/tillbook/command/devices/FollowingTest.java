package io.tillbook.command.devices;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.devices.DevicesEvent.DeviceEnrolled;
import io.tillbook.api.devices.DevicesEvent.DeviceKeyChanged;
import io.tillbook.api.devices.DevicesEvent.DeviceRevoked;
import io.tillbook.api.devices.DevicesEvent.JournalAdvanced;
import io.tillbook.api.devices.DevicesEvent.JournalFound;
import io.tillbook.api.devices.DevicesEvent;
import io.tillbook.api.devices.DevicesRejection.DeviceIsRevoked;
import io.tillbook.api.devices.DevicesRejection.JournalForked;
import io.tillbook.api.devices.DevicesRejection.JournalNotProven;
import io.tillbook.api.devices.DeviceKind;
import io.tillbook.api.devices.EnrolmentId;
import io.tillbook.api.devices.JournalFindingKind;
import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.devices.SignedEntry;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found of journals, whatever devices show. */
class FollowingTest {
    private static final String SALE = "sales.CompleteSale";
    private static final Instant RECEIVED = KeptJournal.NOON.toInstant();

    private final KeptJournal journal = KeptJournal.begun();
    private Device device = after(Device.STREAM.initialState(), new DeviceEnrolled(KeptJournal.DEVICE,
            new EnrolmentId("E-1"), Shop.STORE, Shop.TILL, DeviceKind.BRIDGE, 1, journal.key().publicKey(), 0,
            journal.last().hash()));

    @Test
    void whatFollowsIsTaken() {
        journal.wrote(id(1), SALE, "one");
        String first = journal.last().hash();
        assertThat(told(journal.from(1, SALE, "one"), 1)).isEqualTo(taken(1, 1, first));

        journal.noted().wrote(id(2), SALE, "two");
        assertThat(told(journal.from(2, SALE, "two"), 2)).isEqualTo(taken(2, 3, journal.last().hash()));
    }

    @Test
    void whatIsKnownAlreadyMayBeShownAgain() {
        journal.wrote(id(1), SALE, "one");
        told(journal.from(1, SALE, "one"), 1);
        assertThat(told(journal.from(0, SALE, "one"), 1).events()).isEmpty();

        journal.wrote(id(2), SALE, "two");
        assertThat(told(journal.from(0, SALE, "two"), 2)).isEqualTo(taken(2, 2, journal.last().hash()));
    }

    @Test
    void anotherKeySignsWhereTheOneBeforeSaysSo() {
        journal.wrote(id(1), SALE, "one").changedKey().wrote(id(2), SALE, "two");

        assertThat(told(journal.from(1, SALE, "two"), 2).events()).containsExactly(
                new DeviceKeyChanged(KeptJournal.DEVICE, 2, journal.key().publicKey(), 2),
                new JournalAdvanced(KeptJournal.DEVICE, 1, 3, journal.last().hash()));
        assertThat(device.publicKey()).isEqualTo(journal.key().publicKey());
        journal.wrote(id(3), SALE, "three");
        assertThat(told(journal.from(4, SALE, "three"), 3).suspicion()).isEmpty();
    }

    @Test
    void aKeyThatHasNotProvenItselfIsFound() {
        journal.changedKey();
        SignedEntry change = journal.from(1, SALE, "").entries().getFirst();
        KeptJournal.Key thief = KeptJournal.Key.made(1);
        JournalPassage forged = new JournalPassage("devices.ShowJournal", "", KeptJournal.NOON,
                List.of(KeptJournal.signed(change.entry(), thief)));
        found(told(forged, 1), JournalFindingKind.SIGNATURE);
    }

    @Test
    void missingEntriesAreFoundAndWhatCameIsTaken() {
        journal.wrote(id(1), SALE, "one").wrote(id(2), SALE, "two");

        assertThat(told(journal.from(2, SALE, "two"), 2).events()).containsExactly(
                new JournalFound(KeptJournal.DEVICE, Shop.STORE, JournalFindingKind.GAP, 2, 0L, null, null, null),
                new JournalAdvanced(KeptJournal.DEVICE, 2, 2, journal.last().hash()));
    }

    @Test
    void aCopyThatWritesBesideIsFoundWhereverItIs() {
        journal.wrote(id(1), SALE, "one");
        told(journal.from(1, SALE, "one"), 1);
        KeptJournal copy = journal.copy();
        journal.wrote(id(2), SALE, "two").wrote(id(3), SALE, "three");
        told(journal.from(2, SALE, "three"), 3);
        String ours = journal.last().hash();

        copy.wrote(id(4), SALE, "behind");
        forked(told(copy.from(2, SALE, "behind"), 4), 2, null, copy.last().hash());
        copy.wrote(id(5), SALE, "at it");
        forked(told(copy.from(2, SALE, "at it"), 5), 3, ours, copy.last().hash());
        String theirs = copy.last().hash();
        copy.wrote(id(6), SALE, "ahead");
        forked(told(copy.from(2, SALE, "ahead"), 6), 3, ours, theirs);
        forked(told(copy.from(4, SALE, "ahead"), 6), 3, ours, theirs);

        journal.wrote(id(7), SALE, "four");
        assertThat(told(journal.from(4, SALE, "four"), 7)).isEqualTo(taken(4, 4, journal.last().hash()));
    }

    @Test
    void anEntryOfAnotherCommandIsFound() {
        journal.wrote(id(1), SALE, "one");

        found(told(journal.from(1, SALE, "another body"), 1), JournalFindingKind.OTHER_COMMAND);
        found(told(journal.from(1, SALE, "one"), 2), JournalFindingKind.OTHER_COMMAND);
        found(told(journal.from(1, "shifts.MoveCash", "one"), 1), JournalFindingKind.OTHER_COMMAND);
        journal.noted();
        found(told(journal.from(1, SALE, "one"), 1), JournalFindingKind.OTHER_COMMAND);
        assertThat(told(journal.from(1, "devices.ShowJournal", ""), 9)).isEqualTo(taken(1, 2, journal.last().hash()));
    }

    /** Whoever shows entries sends no command of theirs, whatever the last of them is. */
    @Test
    void entriesOfCommandsAreShownByThemselvesToo() {
        journal.wrote(id(1), SALE, "one").wrote(id(2), SALE, "two");

        assertThat(told(journal.from(1, "devices.ShowJournal", ""), 9)).isEqualTo(taken(1, 2, journal.last().hash()));
    }

    @Test
    void aForeignKeyAndABrokenChainAreFound() {
        journal.wrote(id(1), SALE, "one").noted().wrote(id(2), SALE, "two");
        List<SignedEntry> entries = new ArrayList<>(journal.from(1, SALE, "two").entries());
        SignedEntry last = entries.getLast();

        entries.set(2, KeptJournal.signed(last.entry(), KeptJournal.Key.made(1)));
        found(told(passage(entries), 2), JournalFindingKind.SIGNATURE);
        entries.set(2, last);
        entries.remove(1);
        found(told(passage(entries), 2), JournalFindingKind.SIGNATURE);
    }

    @Test
    void aDeviceThatNobodyHasEnrolledIsNotedAndARevokedOneIsNotBelieved() {
        journal.wrote(id(1), SALE, "one");
        Following unknown = Following.of(Device.STREAM.initialState(), journal.from(1, SALE, "one"), id(1), RECEIVED);
        assertThat(unknown.suspicion()).isEmpty();
        assertThat(unknown.events()).containsExactly(new JournalFound(KeptJournal.DEVICE, null,
                JournalFindingKind.UNKNOWN_DEVICE, 1, null, null, null, null));

        device = after(device, new DeviceRevoked(KeptJournal.DEVICE, Shop.STORE, "lost", 0));
        Following revoked = told(journal.from(1, SALE, "one"), 1);
        assertThat(revoked.suspicion()).contains(new DeviceIsRevoked(KeptJournal.DEVICE, 0));
        assertThat(revoked.events()).containsExactly(new JournalFound(KeptJournal.DEVICE, Shop.STORE,
                JournalFindingKind.REVOKED, 1, 0L, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(longs = {-172_800_000, -300_001, 300_001, 172_800_000})
    void aClockThatGoesWrongIsToldOnceAndAgainWhenItGoesRight(long off) {
        journal.wrote(id(1), SALE, "one");
        assertThat(told(at(journal.from(1, SALE, "one"), off), 1).events()).contains(clock(1, 0, off));
        journal.wrote(id(2), SALE, "two");
        assertThat(told(at(journal.from(2, SALE, "two"), off + 1_000), 2).events()).hasSize(1);
        journal.wrote(id(3), SALE, "three");
        assertThat(told(at(journal.from(3, SALE, "three"), 0), 3).events()).contains(clock(3, 2, 0));
    }

    @Test
    void aClockThatIsNearlyRightIsNotTold() {
        journal.wrote(id(1), SALE, "one");
        assertThat(told(at(journal.from(1, SALE, "one"), 300_000), 1).events()).hasSize(1);
    }

    /** A copy and its original tell in any order, in passages of any length: the first of two is taken, no other. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofTwoJournalsOneIsFollowed(long seed) {
        Random random = new Random(seed);
        KeptJournal copy = journal.copy();
        int taken = 0;
        int forks = 0;
        KeptJournal followed = null;
        for (int no = 1; no <= 60; no++) {
            KeptJournal writer = random.nextBoolean() ? journal : copy;
            String body = "sale " + no;
            writer.wrote(id(no), SALE, body);
            int last = (int) writer.last().seq();
            int shown = random.nextInt(Math.max(0, last - 3), last + 1);
            int from = Math.min(shown, (int) device.seq() + 1);
            Following following = told(writer.from(from, SALE, body), no);
            if (followed == null) {
                followed = writer;
            }
            if (following.suspicion().isPresent()) {
                forks++;
                assertThat(writer).isNotSameAs(followed);
                assertThat(following.suspicion().get()).isInstanceOf(JournalForked.class);
            } else {
                taken++;
                assertThat(device.head()).isEqualTo(writer.last().hash());
            }
        }
        assertThat(taken + forks).isEqualTo(60);
        assertThat(forks).isPositive();
    }

    private Following told(JournalPassage passage, long id) {
        Following following = Following.of(device, passage, id(id), RECEIVED);
        following.events().forEach(event -> device = after(device, event));
        return following;
    }

    private static Device after(Device before, DevicesEvent event) {
        return Device.STREAM.evolve(before, event);
    }

    private static CommandId id(long number) {
        return Circumstances.id(number);
    }

    private static Following taken(long from, long to, String head) {
        return new Following(List.of(new JournalAdvanced(KeptJournal.DEVICE, from, to, head)),
                Optional.empty());
    }

    private static JournalPassage passage(List<SignedEntry> entries) {
        return new JournalPassage(SALE, KeptJournal.hash("two"), KeptJournal.NOON, entries);
    }

    private static JournalPassage at(JournalPassage passage, long off) {
        OffsetDateTime sent = KeptJournal.NOON.plus(Duration.ofMillis(off));
        return new JournalPassage(passage.type(), passage.bodyHash(), sent, passage.entries());
    }

    private static JournalFound clock(long seq, long known, long off) {
        return new JournalFound(KeptJournal.DEVICE, Shop.STORE, JournalFindingKind.CLOCK, seq, known, null, null, off);
    }

    private void forked(Following following, long seq, @Nullable String ours, String theirs) {
        assertThat(following.events()).containsExactly(new JournalFound(KeptJournal.DEVICE, Shop.STORE,
                JournalFindingKind.FORK, seq, device.seq(), ours, theirs, null));
        assertThat(following.suspicion()).contains(new JournalForked(KeptJournal.DEVICE, seq));
    }

    private static void found(Following following, JournalFindingKind kind) {
        assertThat(following.events()).singleElement()
                .satisfies(event -> assertThat(((JournalFound) event).kind()).isEqualTo(kind));
        assertThat(following.suspicion().orElseThrow()).isInstanceOf(JournalNotProven.class);
    }
}
