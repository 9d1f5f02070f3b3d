package io.tillbook.server.automation.alerts;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertRaised;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertRaised;
import io.tillbook.api.alerts.AlertsEvent.AlertRaised;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.alerts.AlertDelivery;
import io.tillbook.server.automation.Reaction;
import io.tillbook.server.delivery.AlertMessages;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Takes on the delivery of each alert that was raised, over each channel that is set up. */
public final class WhenAlertRaisedThenDeliver implements Reaction {
    private final List<String> channels;
    private final Consumer<Collection<AlertDelivery>> takeOn;
    private final InstantSource clock;

    /**
     * @param channels names of the channels
     * @param takeOn takes deliveries on, those that were not taken on before
     */
    public WhenAlertRaisedThenDeliver(List<String> channels, Consumer<Collection<AlertDelivery>> takeOn,
            InstantSource clock) {
        this.channels = channels;
        this.takeOn = takeOn;
        this.clock = clock;
    }

    @Override
    public boolean isInterestedIn(Class<?> eventType) {
        return eventType == AlertRaised.class || eventType == TillAlertRaised.class
                || eventType == BillAlertRaised.class;
    }

    @Override
    public void to(List<RecordedEvent> events) {
        takeOn.accept(events.stream().flatMap(this::deliveries).toList());
    }

    private Stream<AlertDelivery> deliveries(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case AlertRaised raised -> deliveries(recorded, raised.alertId());
            case TillAlertRaised raised -> deliveries(recorded, raised.alertId());
            case BillAlertRaised raised -> deliveries(recorded, raised.alertId());
            default -> Stream.empty();
        };
    }

    private Stream<AlertDelivery> deliveries(RecordedEvent recorded, AlertId alert) {
        return channels.stream()
                .map(channel -> AlertDelivery.begun(alert, channel, AlertMessages.of(recorded), clock.instant()));
    }
}
