package io.tillbook.query.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.ZAmendment;
import io.tillbook.api.shifts.ZReport;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about Z reports and the chains that they are in. */
@Controller
final class ChainQueries {
    private final ShiftViews views;
    private final Shifts shifts;
    private final Chains chains;

    ChainQueries(ShiftViews views, Shifts shifts, Chains chains) {
        this.views = views;
        this.shifts = shifts;
        this.chains = chains;
    }

    @QueryMapping
    Connection<ShownLink> zReports(@Argument String location, @Argument String register,
            @Argument @Nullable LocalDate from, @Argument @Nullable LocalDate to, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadArgument("to", "must not be before from");
        }
        LocationId place = BadArgument.parse("location", location, LocationId::new);
        PageRequest page = PageRequest.of(first, after);
        List<StoredView<ZLinkView>> found = views.links(place,
                BadArgument.parse("register", register, RegisterId::new), new OrderBounds(from, to), page.after(),
                page.limit());
        boolean blind = shifts.isBlind(place);
        Map<String, StoredView<ShiftView>> told =
                views.shifts().load(found.stream().map(each -> shift(each.view())).distinct().toList());
        return Connection.of(page, found, each -> each.view().order(),
                each -> ShownLink.of(each.view(), blind && isToBeCounted(told.get(shift(each.view())))));
    }

    @QueryMapping
    @Nullable
    ChainState zChain(@Argument String location, @Argument String register) {
        return chains.verified(BadArgument.parse("location", location, LocationId::new),
                BadArgument.parse("register", register, RegisterId::new)).orElse(null);
    }

    @SchemaMapping(typeName = "ZReport")
    long heldMinor(ZReport report) {
        return report.heldMinor() == null ? 0 : report.heldMinor().minor();
    }

    @SchemaMapping(typeName = "ZReport")
    long unmatchedMinor(ZReport report) {
        return report.unmatchedMinor() == null ? 0 : report.unmatchedMinor().minor();
    }

    @SchemaMapping(typeName = "ZReport")
    long giftCardsMinor(ZReport report) {
        return report.giftCardsMinor() == null ? 0 : report.giftCardsMinor().minor();
    }

    @SchemaMapping(typeName = "ZAmendment", field = "heldMinor")
    long amendedHeldMinor(ZAmendment amendment) {
        return amendment.heldMinor() == null ? 0 : amendment.heldMinor().minor();
    }

    @SchemaMapping(typeName = "ZAmendment", field = "unmatchedMinor")
    long amendedUnmatchedMinor(ZAmendment amendment) {
        return amendment.unmatchedMinor() == null ? 0 : amendment.unmatchedMinor().minor();
    }

    private static String shift(ZLinkView link) {
        return ShiftView.key(link.location(), link.register(), link.shiftNo());
    }

    /** What the report of such a shift tells is what there should be in a drawer that somebody is to count. */
    private static boolean isToBeCounted(@Nullable StoredView<ShiftView> shift) {
        return shift == null || shift.view().state() == ShiftState.UNCOUNTED;
    }
}
