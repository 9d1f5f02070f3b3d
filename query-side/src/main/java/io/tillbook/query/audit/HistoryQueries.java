package io.tillbook.query.audit;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.EventJson;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.sight.Sight;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers with the history of one thing. */
@Controller
final class HistoryQueries {

    private static final int MAX_STREAM = 250;

    private final EventLog log;
    private final EventJson json;

    HistoryQueries(EventLog log, EventJson json) {
        this.log = log;
        this.json = json;
    }

    @QueryMapping
    Connection<HistoryEvent> history(@Argument String stream, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        if (stream.isBlank() || stream.length() > MAX_STREAM) {
            throw new BadArgument("stream", "must have 1 to " + MAX_STREAM + " characters and not be blank");
        }
        PageRequest page = PageRequest.of(first, after);
        Long previous = page.afterNumber();
        long start = previous == null ? 0 : previous + 1;
        try (Stream<RecordedEvent> events = log.stream(new StreamId(stream), start)) {
            Sight sight = Sight.current();
            List<RecordedEvent> found = events.filter(event -> sight.sees(event.occurrence().location()))
                    .limit(page.limit())
                    .toList();
            return Connection.of(page, found, event -> Long.toString(event.sequence()),
                    event -> HistoryEvent.of(event, json));
        }
    }
}
