package io.tillbook.query.members;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.members.KeyKind;
import io.tillbook.api.members.MemberCard;
import io.tillbook.query.checkout.MemberCardReader;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.LookThrough.Part;
import io.tillbook.query.graphql.LookThrough;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.graphql.Unsealing;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.sight.Sight;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about members. */
@Controller
final class MemberQueries {
    private static final String TYPE = "Member";
    private static final int LONGEST_TEXT = 50;

    private final MemberViews views;
    private final NameIndex names;
    private final NumberHash numbers;
    private final MemberCardReader cards;
    private final Unsealing personal;

    MemberQueries(MemberViews views, NameIndex names, NumberHash numbers, MemberCardReader cards,
            Unsealing personal) {
        this.views = views;
        this.names = names;
        this.numbers = numbers;
        this.cards = cards;
        this.personal = personal;
    }

    @QueryMapping
    @Nullable
    MemberView member(@Argument @Nullable String id, @Argument @Nullable String phone, @Argument @Nullable String card,
            @Argument @Nullable String openid) {
        if (Stream.of(id, phone, card, openid).filter(Objects::isNull).count() != 3) {
            throw new BadArgument("id", "must be given, or phone, card or openid, and only one of them");
        }
        if (id != null) {
            return views.member(BadArgument.parse("id", id, MemberId::new)).orElse(null);
        }
        if (phone != null) {
            return having(KeyKind.PHONE, phone);
        }
        return card != null ? ofCard(card)
                : having(KeyKind.OPENID, Objects.requireNonNull(openid));
    }

    /** By its number, or by the text that its owner shows. */
    private @Nullable MemberView ofCard(String card) {
        return MemberCard.read(card).isPresent() ? memberOfCard(card) : having(KeyKind.CARD, card);
    }

    private @Nullable MemberView having(KeyKind kind, String written) {
        return views.having(numbers.of(kind, written)).orElse(null);
    }

    @QueryMapping
    @Nullable
    MemberView memberOfCard(@Argument String code) {
        return cards.read(code).flatMap(views::member).filter(member -> !member.erased()).orElse(null);
    }

    @QueryMapping
    Connection<MemberView> members(@Argument @Nullable String text, @Argument @Nullable String tag,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        if (text == null && tag == null) {
            return Connection.of(page, views.seen(page.after(), page.limit()), StoredView::key, StoredView::view);
        }
        if (text != null && (NameIndex.typedLength(text) < NameIndex.SHORTEST || text.length() > LONGEST_TEXT)) {
            throw new BadArgument("text",
                    "must have " + NameIndex.SHORTEST + " to " + LONGEST_TEXT + " characters, without spaces");
        }
        String term = text == null ? TermProjection.ofTag(Objects.requireNonNull(tag)) : names.ofTyped(text);
        Predicate<MemberView> wanted = member -> isListed(member, text, tag);
        return LookThrough.page(page, from -> part(term, from, page.limit(), wanted), StoredView::key,
                StoredView::view);
    }

    private Part<StoredView<MemberView>> part(String term, @Nullable String after, int limit,
            Predicate<MemberView> wanted) {
        List<StoredView<MemberView>> part = views.having(term, after, limit);
        return new Part<>(part.stream().filter(found -> wanted.test(found.view())).toList(), part.size(),
                part.size() < limit ? null : part.getLast().key());
    }

    private boolean isListed(MemberView member, @Nullable String text, @Nullable String tag) {
        return member.isSeenBy(Sight.current()) && (tag == null || member.tags().contains(tag))
                && (text == null || names.begins(member.name(), text));
    }

    @SchemaMapping(typeName = TYPE)
    @Nullable
    String nameMasked(MemberView member) {
        return masked(member.name(), Masked::name);
    }

    @SchemaMapping(typeName = TYPE)
    @Nullable
    String phoneMasked(MemberView member) {
        return masked(member.phone(), Masked::number);
    }

    @SchemaMapping(typeName = TYPE)
    @Nullable
    String cardMasked(MemberView member) {
        return masked(member.card(), Masked::number);
    }

    @SchemaMapping(typeName = TYPE)
    @Nullable
    String mailMasked(MemberView member) {
        return masked(member.mail(), Masked::mail);
    }

    private @Nullable String masked(@Nullable Sealed datum, UnaryOperator<String> mask) {
        return datum == null ? null : personal.open(datum).map(mask).orElse(null);
    }
}
