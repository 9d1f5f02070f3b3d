package io.tillbook.query.devices;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.DevicesEvent.DeviceEnrolled;
import io.tillbook.api.devices.DevicesEvent.DeviceKeyChanged;
import io.tillbook.api.devices.DevicesEvent.DeviceRevoked;
import io.tillbook.api.devices.DevicesEvent.EnrolmentIssued;
import io.tillbook.api.devices.DevicesEvent.EnrolmentUsed;
import io.tillbook.api.devices.DevicesEvent.JournalAdvanced;
import io.tillbook.api.devices.DevicesEvent.JournalFound;
import io.tillbook.api.devices.DevicesEvent.RegisterFreed;
import io.tillbook.api.devices.DevicesEvent.RegisterTaken;
import io.tillbook.api.devices.DevicesEvent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Devices by id. What is found of one that nobody has enrolled is a finding alone. */
final class DeviceProjection implements Projection<DeviceView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(DevicesEvent.class);
    }

    @Override
    public List<Step<DeviceView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof DevicesEvent event ? steps(event, recorded.occurrence()) : List.of();
    }

    private static List<Step<DeviceView>> steps(DevicesEvent event, Occurrence occurrence) {
        return switch (event) {
            case DeviceEnrolled enrolled ->
                List.of(new Step<>(enrolled.device().value(), _ -> DeviceView.of(enrolled, occurrence)));
            case DeviceKeyChanged changed -> changed(changed.device(), device -> device.signedBy(changed));
            case JournalAdvanced advanced ->
                changed(advanced.device(),
                        device -> device.advanced(advanced, occurrence.receivedAt().atOffset(ZoneOffset.UTC)));
            case JournalFound found -> changed(found.device(), device -> device.found(found.kind()));
            case DeviceRevoked revoked -> changed(revoked.device(), device -> device.revoked(revoked, occurrence));
            case EnrolmentIssued _,EnrolmentUsed _,RegisterTaken _,RegisterFreed _ -> List.of();
        };
    }

    private static List<Step<DeviceView>> changed(DeviceId device, UnaryOperator<DeviceView> change) {
        return List.of(new Step<>(device.value(), before -> before == null ? null : change.apply(before)));
    }
}
