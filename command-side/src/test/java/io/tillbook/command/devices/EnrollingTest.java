package io.tillbook.command.devices;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.devices.DeviceKind;
import io.tillbook.api.devices.DevicesCommand.EnrolDevice;
import io.tillbook.api.devices.DevicesCommand.IssueEnrolment;
import io.tillbook.api.devices.DevicesCommand.RevokeDevice;
import io.tillbook.api.devices.DevicesEvent.DeviceEnrolled;
import io.tillbook.api.devices.DevicesEvent.DeviceRevoked;
import io.tillbook.api.devices.DevicesEvent.EnrolmentIssued;
import io.tillbook.api.devices.DevicesEvent.EnrolmentUsed;
import io.tillbook.api.devices.DevicesEvent.RegisterFreed;
import io.tillbook.api.devices.DevicesEvent.RegisterTaken;
import io.tillbook.api.devices.DevicesRejection.DeviceAlreadyEnrolled;
import io.tillbook.api.devices.DevicesRejection.DeviceIsRevoked;
import io.tillbook.api.devices.DevicesRejection.EnrolmentAlreadyIssued;
import io.tillbook.api.devices.DevicesRejection.EnrolmentAlreadyUsed;
import io.tillbook.api.devices.DevicesRejection.EnrolmentExpired;
import io.tillbook.api.devices.DevicesRejection.EnrolmentNotProven;
import io.tillbook.api.devices.DevicesRejection.RegisterHasDevice;
import io.tillbook.api.devices.DevicesRejection.UnknownDevice;
import io.tillbook.api.devices.DevicesRejection.UnknownEnrolment;
import io.tillbook.api.devices.EnrolmentId;
import io.tillbook.api.access.DeviceId;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnrollingTest {
    private static final EnrolmentId ID = new EnrolmentId("E-1");
    private static final KeptJournal.Key TOKEN = KeptJournal.Key.made(1);
    private static final DeviceId OTHER = new DeviceId("bridge-2");

    private final DeciderSpec<IssueEnrolment> issuing = DeciderSpec.of(new IssueEnrolmentDecider());
    private final DeciderSpec<EnrolDevice> enrolling = DeciderSpec.of(new EnrolDeviceDecider());
    private final DeciderSpec<RevokeDevice> revoking = DeciderSpec.of(new RevokeDeviceDecider());
    private final KeptJournal journal = KeptJournal.begun();

    @Test
    void aTokenIsIssuedOnceAndLetsInForTenMinutesUnlessSomebodySaysOtherwise() {
        IssueEnrolment issue = issue(null);
        Instant received = Circumstances.of(issue).receivedAt();

        issuing.when(issue).thenRefused(new UnknownLocation(Shop.STORE));
        issuing.given(Shop.opened(Shop.STORE, NegativeStock.ALLOW))
                .when(issue)
                .then(issued(received.plus(Duration.ofMinutes(10))));
        issuing.when(issue(60)).thenRefused(new EnrolmentAlreadyIssued(ID));
    }

    @Test
    void whoHasTheTokenIsLetInOnceAndWritesTheRegister() {
        EnrolDevice enrol = journal.enrolling(ID, TOKEN);

        enrolling.when(enrol).thenRefused(new UnknownEnrolment(ID));
        enrolling.given(Enrolment.at(ID), issued(Instant.MAX))
                .when(enrol)
                .then(new EnrolmentUsed(ID, KeptJournal.DEVICE), enrolled(),
                        new RegisterTaken(Shop.STORE, Shop.TILL, KeptJournal.DEVICE));
        enrolling.when(enrol).thenRefused(new EnrolmentAlreadyUsed(ID, KeptJournal.DEVICE));
    }

    @Test
    void nobodyIsLetInWithoutBothSignaturesOrTooLate() {
        Instant until = Circumstances.of(journal.enrolling(ID, TOKEN)).receivedAt();
        enrolling.given(Enrolment.at(ID), issued(until));
        EnrolDevice right = journal.enrolling(ID, TOKEN);

        enrolling.when(journal.enrolling(ID, KeptJournal.Key.made(1))).thenRefused(new EnrolmentNotProven(ID));
        enrolling.when(new EnrolDevice(OTHER, ID, right.key(), right.publicKey(), right.seq(), right.head(),
                right.byToken(), right.byDevice())).thenRefused(new EnrolmentNotProven(ID));
        enrolling.when(
                new EnrolDevice(right.deviceId(), ID, right.key(), KeptJournal.Key.made(1).publicKey(), right.seq(),
                        right.head(), right.byToken(), right.byDevice()))
                .thenRefused(new EnrolmentNotProven(ID));
        enrolling.when(new EnrolDevice(right.deviceId(), ID, right.key(), right.publicKey(), right.seq(),
                right.head(), right.byToken(), right.byToken())).thenRefused(new EnrolmentNotProven(ID));
        enrolling.when(right).thenRefused(new EnrolmentExpired(ID, until.atOffset(ZoneOffset.UTC)));
    }

    @Test
    void aRegisterHasOneDevice() {
        enrolling.given(Enrolment.at(ID), issued(Instant.MAX))
                .given(RegisterDevice.at(Shop.STORE, Shop.TILL), new RegisterTaken(Shop.STORE, Shop.TILL, OTHER))
                .when(journal.enrolling(ID, TOKEN))
                .thenRefused(new RegisterHasDevice(Shop.STORE, Shop.TILL, OTHER));
        enrolling.given(RegisterDevice.at(Shop.STORE, Shop.TILL), new RegisterFreed(Shop.STORE, Shop.TILL, OTHER))
                .when(journal.enrolling(ID, TOKEN))
                .thenAccepted();
    }

    @Test
    void aDeviceThatWritesIsRevokedBeforeItEnrolsAgain() {
        RevokeDevice revoke = new RevokeDevice(KeptJournal.DEVICE, "the disk was copied");
        revoking.when(revoke).thenRefused(new UnknownDevice(KeptJournal.DEVICE));
        revoking.given(Device.at(KeptJournal.DEVICE), enrolled())
                .when(revoke)
                .then(new DeviceRevoked(KeptJournal.DEVICE, Shop.STORE, "the disk was copied", 0),
                        new RegisterFreed(Shop.STORE, Shop.TILL, KeptJournal.DEVICE));
        revoking.when(revoke).thenRefused(new DeviceIsRevoked(KeptJournal.DEVICE, 0));

        enrolling.given(Enrolment.at(ID), issued(Instant.MAX))
                .given(Device.at(KeptJournal.DEVICE), enrolled())
                .when(journal.enrolling(ID, TOKEN))
                .thenRefused(new DeviceAlreadyEnrolled(KeptJournal.DEVICE));
        enrolling.given(Device.at(KeptJournal.DEVICE),
                new DeviceRevoked(KeptJournal.DEVICE, Shop.STORE, "the disk was copied", 0))
                .when(journal.enrolling(ID, TOKEN))
                .thenAccepted();
    }

    private DeviceEnrolled enrolled() {
        return new DeviceEnrolled(KeptJournal.DEVICE, ID, Shop.STORE, Shop.TILL, DeviceKind.BRIDGE, 1,
                journal.key().publicKey(), 0, journal.last().hash());
    }

    private static EnrolmentIssued issued(Instant until) {
        return new EnrolmentIssued(ID, Shop.STORE, Shop.TILL, DeviceKind.BRIDGE, until, TOKEN.publicKey());
    }

    private static IssueEnrolment issue(@Nullable Integer minutes) {
        return new IssueEnrolment(ID, Shop.STORE, Shop.TILL, DeviceKind.BRIDGE, minutes, TOKEN.publicKey());
    }
}
