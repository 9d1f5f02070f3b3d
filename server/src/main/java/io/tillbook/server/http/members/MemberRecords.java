package io.tillbook.server.http.members;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.EventNaming;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.members.MemberDirectory;
import io.tillbook.query.giftcards.MemberGiftCards;
import io.tillbook.query.members.feedback.MemberFeedback;
import io.tillbook.query.sales.Sales;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what the ledger has of a member, with their data opened. */
final class MemberRecords {
    /** More than anybody buys; a card that all tills use for everybody has more. */
    static final int MOST_SALES = 10_000;
    /** Each sale adds one or two. */
    private static final int MOST_OF_ACCOUNT = 10_000;
    private static final int MOST_CARDS = 1_000;
    private static final int MOST_FEEDBACK = 1_000;
    private static final List<String> STREAMS = List.of("member-", "memberprofile-");
    private static final String ACCOUNT = "memberaccount-";

    private final LedgerStore store;
    private final EventNaming naming;
    private final OpenedEvents opened;
    private final MemberDirectory members;
    private final Sales sales;
    private final MemberFeedback feedback;
    private final MemberGiftCards cards;

    MemberRecords(LedgerStore store, EventNaming naming, OpenedEvents opened, MemberDirectory members, Sales sales,
            MemberFeedback feedback, MemberGiftCards cards) {
        this.feedback = feedback;
        this.cards = cards;
        this.store = store;
        this.naming = naming;
        this.opened = opened;
        this.members = members;
        this.sales = sales;
    }

    /** All that is known of a member, and of those who were merged into them; empty where nobody is registered. */
    Optional<ObjectNode> of(MemberId member) {
        List<MemberId> ids = members.allIds(member);
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        ids.forEach(id -> STREAMS.stream().flatMap(kind -> events(kind + id.value())).forEach(events::add));
        ids.forEach(id -> latest(ACCOUNT + id.value()).forEach(events::add));
        ids.forEach(id -> feedback.of(id, MOST_FEEDBACK)
                .forEach(each -> events("feedback-" + each.value()).forEach(events::add)));
        if (events.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode told = JsonNodeFactory.instance.objectNode().put("member", member.value());
        ArrayNode all = told.putArray("ids");
        ids.forEach(id -> all.add(id.value()));
        told.put("erased", members.isErased(member)).set("events", events);
        ArrayNode bought = told.putArray("sales");
        ids.stream()
                .flatMap(id -> sales.ofMember(id, MOST_SALES).stream())
                .sorted(Comparator.comparing(Sales.Bought::soldAt, OffsetDateTime.timeLineOrder()).reversed())
                .limit(MOST_SALES)
                .forEach(sale -> bought.add(sale(sale)));
        ArrayNode owned = told.putArray("giftCards");
        ids.stream().flatMap(id -> cards.of(id, MOST_CARDS).stream()).forEach(card -> owned.add(card(card)));
        return Optional.of(told);
    }

    private Stream<JsonNode> latest(String stream) {
        long next = store.lastSequence(stream).orElse(-1) + 1;
        return store.stream(stream, Math.max(0, next - MOST_OF_ACCOUNT)).asStream().map(this::event);
    }

    private Stream<JsonNode> events(String stream) {
        return store.stream(stream, 0).asStream().map(this::event);
    }

    private JsonNode event(DomainEventMessage<?> message) {
        Event event = (Event) message.getPayload();
        Occurrence occurrence = OccurrenceMetadata.fromMap(message.getMetaData());
        ObjectNode told = JsonNodeFactory.instance.objectNode()
                .put("type", naming.nameOf(event))
                .put("occurredAt", occurrence.occurredAt().toString())
                .put("actor", occurrence.actor() == null ? null : occurrence.actor().value())
                .put("person", occurrence.person() == null ? null : occurrence.person().value());
        return told.set("data", opened.of(event));
    }

    private static JsonNode sale(Sales.Bought bought) {
        return JsonNodeFactory.instance.objectNode()
                .put("sale", bought.sale().value())
                .put("location", bought.location().value())
                .put("soldAt", bought.soldAt().toString())
                .put("totalMinor", bought.totalMinor().minor())
                .put("refundedMinor", bought.refundedMinor().minor());
    }

    private static JsonNode card(MemberGiftCards.Owned card) {
        return JsonNodeFactory.instance.objectNode()
                .put("card", card.card().value())
                .put("state", card.state().name())
                .put("paidMinor", card.paidMinor().minor())
                .put("bonusMinor", card.bonusMinor().minor())
                .put("until", card.until() == null ? null : card.until().toString());
    }
}
