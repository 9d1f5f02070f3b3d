package io.tillbook.query.audit;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.query.kernel.EventJson;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as the history shows it. */
record HistoryEvent(String type, String stream, long sequence, long position, OffsetDateTime recordedAt,
        OffsetDateTime occurredAt, OffsetDateTime receivedAt, String commandId, String commandType,
        @Nullable Principal actor, @Nullable EmployeeId person, @Nullable LocationId location,
        @Nullable RegisterId register, String correlationId,
        String causationId, Map<String, Object> payload) {

    static HistoryEvent of(RecordedEvent recorded, EventJson json) {
        Occurrence occurrence = recorded.occurrence();
        return new HistoryEvent(recorded.type(), recorded.stream().value(), recorded.sequence(), recorded.position(),
                recorded.recordedAt().atOffset(ZoneOffset.UTC), occurrence.occurredAt(),
                occurrence.receivedAt().atOffset(ZoneOffset.UTC), occurrence.commandId().toString(),
                occurrence.commandType(), occurrence.actor(), occurrence.person(), occurrence.location(),
                occurrence.register(),
                occurrence.correlationId(), occurrence.causationId(), json.of(recorded.event()));
    }
}
