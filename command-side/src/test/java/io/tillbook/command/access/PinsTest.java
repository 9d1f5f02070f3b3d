package io.tillbook.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.AccessEvent.EmployeePinCleared;
import io.tillbook.api.access.AccessEvent.EmployeePinLocked;
import io.tillbook.api.access.AccessEvent.EmployeePinMatched;
import io.tillbook.api.access.AccessEvent.EmployeePinMissed;
import io.tillbook.api.access.AccessEvent.EmployeePinSet;
import io.tillbook.api.access.AccessRejection.PinNotSet;
import io.tillbook.api.access.AccessRejection.UnknownEmployee;
import io.tillbook.api.access.DeviceId;
import io.tillbook.api.access.PinCommand.ClearPin;
import io.tillbook.api.access.PinCommand.RecordPinTry;
import io.tillbook.api.access.PinCommand.SetPin;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Secret;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import io.tillbook.command.testing.Staff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PinsTest {
    private static final EmployeeId LI = new EmployeeId("li");
    private static final DeviceId TILL = new DeviceId("till");
    private static final EmployeePinSet SET = new EmployeePinSet(LI, Shop.STORE, "$argon2id$…");
    private static final EmployeePinMissed MISSED = new EmployeePinMissed(LI, Shop.STORE, TILL);
    private static final EmployeePinMatched MATCHED = new EmployeePinMatched(LI, Shop.STORE, TILL);
    private static final EmployeePinLocked LOCKED = new EmployeePinLocked(LI, Shop.STORE);
    private static final RecordPinTry WRONG = new RecordPinTry(LI, Shop.STORE, TILL, false);
    private static final RecordPinTry RIGHT = new RecordPinTry(LI, Shop.STORE, TILL, true);

    @Test
    void ofAPinTheHashIsKeptAtOneLocation() {
        SetPin set = new SetPin(LI, Shop.STORE, new Secret("2580"), null).withHash("$argon2id$…");

        hired(new SetPinDecider()).given(Shop.opened(Shop.STORE, NegativeStock.ALLOW))
                .when(set)
                .then(SET)
                .thenOn(Pin.at(LI, Shop.STORE), SET)
                .thenState(Pin.at(LI, Shop.STORE), pin -> assertThat(pin).isEqualTo(new Pin.Open("$argon2id$…", 0)));
        hired(new SetPinDecider()).when(set).thenRefused(new UnknownLocation(Shop.STORE));
        DeciderSpec.of(new SetPinDecider())
                .given(Shop.opened(Shop.STORE, NegativeStock.ALLOW))
                .when(set)
                .thenRefused(new UnknownEmployee(LI));
        assertThat(set.toString()).doesNotContain("2580");
    }

    @Test
    void aPinIsClearedOnce() {
        ClearPin clear = new ClearPin(LI, Shop.STORE);

        hired(new ClearPinDecider()).given(Pin.at(LI, Shop.STORE), SET)
                .when(clear)
                .then(new EmployeePinCleared(LI, Shop.STORE))
                .thenState(Pin.at(LI, Shop.STORE), pin -> assertThat(pin).isEqualTo(new Pin.Unset()));
        hired(new ClearPinDecider()).given(Pin.at(LI, Shop.STORE), SET, LOCKED)
                .when(clear)
                .then(new EmployeePinCleared(LI, Shop.STORE));
        hired(new ClearPinDecider()).when(clear).thenRefused(new PinNotSet(LI, Shop.STORE));
        DeciderSpec.of(new ClearPinDecider()).when(clear).thenRefused(new UnknownEmployee(LI));
    }

    @Test
    void theFifthWrongOneInARowLocksIt() {
        tried(SET, MISSED, MISSED, MISSED).when(WRONG).then(MISSED);
        tried(SET, MISSED, MISSED, MISSED, MISSED).when(WRONG)
                .then(MISSED, LOCKED)
                .thenState(Pin.at(LI, Shop.STORE), pin -> assertThat(pin).isEqualTo(new Pin.Locked("$argon2id$…")));
    }

    @Test
    void aRightOneIsRecordedWhereWrongOnesWereBefore() {
        tried(SET).when(RIGHT).then();
        tried(SET, MISSED).when(RIGHT).then(MATCHED);
        tried(SET, MISSED, MISSED, MISSED, MISSED, MATCHED, MISSED).when(WRONG).then(MISSED);
    }

    @Test
    void whatIsLockedOrNotThereIsNotCounted() {
        tried(SET, LOCKED).when(WRONG).then();
        tried(SET, LOCKED).when(RIGHT).then();
        tried().when(WRONG).then();
    }

    @Test
    void settingItAnewUnlocksItAndForgetsWrongOnes() {
        tried(SET, MISSED, MISSED, MISSED, MISSED, LOCKED, SET).when(WRONG).then(MISSED);
    }

    /** Whatever is typed in whatever order: it is locked if, and only if, five wrong ones came in a row. */
    @RepeatedTest(50)
    void isLockedAfterFiveInARow(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Event> events = new ArrayList<>(List.of(SET));
        int inARow = 0;
        boolean isLocked = false;
        for (int tries = 0; tries < 40; tries++) {
            boolean isRight = random.nextInt(4) == 0;
            inARow = isRight ? 0 : inARow + 1;
            isLocked |= inARow == 5;
            events.addAll(tried(events.toArray(Event[]::new)).when(isRight ? RIGHT : WRONG).events());

            assertThat(events.contains(LOCKED)).as("after %s", events).isEqualTo(isLocked);
        }
        assertThat(Collections.frequency(events, LOCKED)).isLessThanOrEqualTo(1);
    }

    private static DeciderSpec<RecordPinTry> tried(Event... events) {
        return DeciderSpec.of(new RecordPinTryDecider()).given(Pin.at(LI, Shop.STORE), events);
    }

    private static <C extends Command> DeciderSpec<C> hired(Decider<C> decider) {
        return DeciderSpec.of(decider).given(Employee.at(LI), Staff.hired(LI));
    }
}
