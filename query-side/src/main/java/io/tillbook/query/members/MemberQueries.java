package io.tillbook.query.members;

import graphql.GraphQLContext;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.members.Birthday;
import io.tillbook.api.members.KeyKind;
import io.tillbook.api.members.MemberCard;
import io.tillbook.api.members.MemberPermissions;
import io.tillbook.api.members.birthday.LeapDay;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.api.members.segment.SegmentPermissions;
import io.tillbook.api.members.tier.TierPermissions;
import io.tillbook.query.checkout.MemberCardReader;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.LookThrough;
import io.tillbook.query.graphql.LookThrough.Part;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.graphql.Unsealing;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.members.ListedStandings.Wanted;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.sight.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    /** One of 365 has their birthday on a day: so many are looked at together. */
    private static final int PART_OF_BIRTHDAYS = 200;

    private final MemberViews views;
    private final NameIndex names;
    private final NumberHash numbers;
    private final MemberCardReader cards;
    private final Unsealing personal;
    private final ListedStandings standings;

    MemberQueries(MemberViews views, NameIndex names, NumberHash numbers, MemberCardReader cards,
            Unsealing personal, ListedStandings standings) {
        this.views = views;
        this.names = names;
        this.numbers = numbers;
        this.cards = cards;
        this.personal = personal;
        this.standings = standings;
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
            @Argument @Nullable String segment, @Argument @Nullable String tier,
            @Argument @Nullable LocalDate birthdayOn, @Argument @Nullable Integer first,
            @Argument @Nullable String after, GraphQLContext context) {
        PageRequest page = PageRequest.of(first, after);
        if (text != null && (NameIndex.typedLength(text) < NameIndex.SHORTEST || text.length() > LONGEST_TEXT)) {
            throw new BadArgument("text",
                    "must have " + NameIndex.SHORTEST + " to " + LONGEST_TEXT + " characters, without spaces");
        }
        Wanted wanted = new Wanted(BadArgument.parseIfGiven("segment", segment, SegmentId::new), tier);
        if (text == null && tag == null && wanted.isAnything() && birthdayOn == null) {
            return Connection.of(page, views.seen(page.after(), page.limit()), StoredView::key, StoredView::view);
        }
        List<Sight> told = Stream
                .of(sight(segment, SegmentPermissions.READ, context), sight(tier, TierPermissions.READ, context),
                        sight(birthdayOn, MemberPermissions.READ_PERSONAL, context))
                .flatMap(Optional::stream)
                .toList();
        if (told.contains(Sight.nothing())) {
            return Connection.of(page, List.of(), StoredView<MemberView>::key, StoredView::view);
        }
        int limit = birthdayOn == null ? page.limit() : Math.max(page.limit(), PART_OF_BIRTHDAYS);
        Predicate<MemberView> listed =
                member -> isListed(member, text, tag) && told.stream().allMatch(member::isSeenBy);
        Predicate<MemberView> born = birthdayOn == null ? _ -> true : bornOn(birthdayOn, standings.leapDay());
        return LookThrough.page(page, from -> part(looked(text, tag, wanted, from, limit), wanted, listed, born, limit),
                StoredView::key, StoredView::view);
    }

    /** Where whoever asks may see what is asked for: whom a list has is told to be so; empty where it is not asked. */
    private static Optional<Sight> sight(@Nullable Object asked, Permission permission, GraphQLContext context) {
        Viewer viewer = context.get(Viewer.class);
        return asked == null ? Optional.empty()
                : Optional.of(viewer == null ? Sight.everything()
                        : viewer.by(permission.id()).orElse(Sight.nothing()));
    }

    /** What is looked through: what is found by a name or tag is less than a segment, and that less than a tier. */
    private Looked looked(@Nullable String text, @Nullable String tag, Wanted wanted, @Nullable String after,
            int limit) {
        if (text != null || tag != null) {
            String term = text == null ? TermProjection.ofTag(Objects.requireNonNull(tag)) : names.ofTyped(text);
            return Looked.at(views.having(term, after, limit), limit);
        }
        if (wanted.isAnything()) {
            return Looked.at(views.seen(after, limit), limit);
        }
        List<MemberId> ids = standings.after(wanted, after, limit);
        return new Looked(views.all(ids), ids.size() < limit ? null : ids.getLast().value());
    }

    /**
     * Some members that are looked at.
     *
     * @param next after whom it goes on; null where nobody is left
     */
    private record Looked(List<StoredView<MemberView>> members, @Nullable String next) {
        static Looked at(List<StoredView<MemberView>> members, int limit) {
            return new Looked(members, members.size() < limit ? null : members.getLast().key());
        }
    }

    private Part<StoredView<MemberView>> part(Looked looked, Wanted wanted, Predicate<MemberView> listed,
            Predicate<MemberView> born, int limit) {
        List<StoredView<MemberView>> found =
                looked.members().stream().filter(each -> listed.test(each.view())).toList();
        if (!wanted.isAnything()) {
            Set<MemberId> among = standings.among(found.stream().map(each -> each.view().id()).toList(), wanted);
            found = found.stream().filter(each -> among.contains(each.view().id())).toList();
        }
        // Last, since each birthday has to be opened.
        found = found.stream().filter(each -> born.test(each.view())).toList();
        return new Part<>(found, looked.next() == null ? looked.members().size() : limit, looked.next());
    }

    private boolean isListed(MemberView member, @Nullable String text, @Nullable String tag) {
        return member.isSeenBy(Sight.current()) && (tag == null || member.tags().contains(tag))
                && (text == null || names.begins(member.name(), text));
    }

    private Predicate<MemberView> bornOn(LocalDate day, LeapDay leapDay) {
        return member -> {
            Sealed birthday = member.birthday();
            return birthday != null && member.mergedInto() == null && personal.open(birthday)
                    .map(text -> leapDay.observed(Birthday.read(text).day(), day.getYear()).equals(day))
                    .orElse(false);
        };
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
