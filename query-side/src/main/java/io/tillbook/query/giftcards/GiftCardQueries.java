package io.tillbook.query.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.checkout.ShownMember;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about gift cards. No answer has the number of a card: whoever asks for one has it. */
@Controller
final class GiftCardQueries {
    private static final int MOST_RULES = 50;

    private final GiftCardViews views;
    private final KnownMembers members;

    GiftCardQueries(GiftCardViews views, KnownMembers members) {
        this.views = views;
        this.members = members;
    }

    @QueryMapping
    @Nullable
    GiftCardView giftCard(@Argument String number) {
        return views.card(BadArgument.parse("number", number, CardNumber::new)).orElse(null);
    }

    @QueryMapping
    Connection<GiftCardView> giftCardsToReplace(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        // Cursors are places in the ledger: they must not tell numbers of cards.
        return Connection.of(page, views.withReplacementDue(page.afterNumber(), page.limit()),
                found -> String.valueOf(found.view().replacementDueSince()), StoredView::view);
    }

    @SchemaMapping(typeName = "Member")
    List<GiftCardView> giftCards(ShownMember member, @Argument int first) {
        if (first < 1 || first > PageRequest.MAX_FIRST) {
            throw new BadArgument("first", "must be between 1 and " + PageRequest.MAX_FIRST);
        }
        return views.of(members.ids(member.id()), first);
    }

    @SchemaMapping(typeName = "GiftCard")
    String number(GiftCardView card) {
        return card.number().masked();
    }

    @SchemaMapping(typeName = "GiftCard")
    @Nullable
    String replacedBy(GiftCardView card) {
        CardNumber by = card.replacedBy();
        return by == null ? null : by.masked();
    }

    @SchemaMapping(typeName = "GiftCard")
    long balanceMinor(GiftCardView card) {
        return card.balanceMinor().minor();
    }

    @SchemaMapping(typeName = "GiftCard")
    boolean replacementDue(GiftCardView card) {
        return card.isReplacementDue();
    }

    @SchemaMapping(typeName = "GiftCard")
    Connection<CardEntryView> entries(GiftCardView card, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.entries(card.number(), page.afterNumber(), page.limit()),
                found -> Long.toString(found.view().order()), StoredView::view);
    }

    @QueryMapping
    List<LiabilityMonth> giftCardLiability(@Argument String from, @Argument String to) {
        YearMonth first = month("from", from);
        YearMonth last = month("to", to);
        if (last.isBefore(first)) {
            throw new BadArgument("to", "must not be before from");
        }
        return LiabilityMonth.from(first.toString(), views.monthsUpTo(last.toString()));
    }

    private static YearMonth month(String argument, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException noMonth) {
            throw new BadArgument(argument, "must be a month, such as 2026-11");
        }
    }

    @QueryMapping
    List<CardTakingsView> giftCardTakings(@Argument LocalDate from, @Argument LocalDate to,
            @Argument @Nullable String location) {
        if (to.isBefore(from)) {
            throw new BadArgument("to", "must not be before from");
        }
        return views.takings(BadArgument.parseIfGiven("location", location, LocationId::new), from, to);
    }

    @QueryMapping
    List<RulesView> giftCardRules() {
        return views.newestRules(MOST_RULES);
    }
}
