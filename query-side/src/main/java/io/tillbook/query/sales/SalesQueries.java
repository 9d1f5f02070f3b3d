package io.tillbook.query.sales;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.checkout.ShownMember;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.ChangeHub;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Answers questions about receipts. */
@Controller
final class SalesQueries {

    private final SaleViews views;
    private final ChangeHub<SaleView> completed;
    private final KnownMembers members;

    SalesQueries(SaleViews views, ChangeHub<SaleView> completed, KnownMembers members) {
        this.views = views;
        this.members = members;
        this.completed = completed;
    }

    @QueryMapping
    @Nullable
    SaleView sale(@Argument String id) {
        return view(views.sales().get(BadArgument.parse("id", id, SaleId::new).value()));
    }

    @QueryMapping
    @Nullable
    SaleView saleByReceipt(@Argument String location, @Argument String register, @Argument String receiptNo) {
        String receipt = SaleView.receipt(BadArgument.parse("location", location, LocationId::new),
                BadArgument.parse("register", register, RegisterId::new),
                BadArgument.parse("receiptNo", receiptNo, ReceiptNo::new));
        return view(views.ofReceipt(receipt));
    }

    @QueryMapping
    Connection<SaleView> sales(@Argument @Nullable String location, @Argument @Nullable String member,
            @Argument @Nullable LocalDate from, @Argument @Nullable LocalDate to, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadArgument("to", "must not be before from");
        }
        SalesFilter filter = new SalesFilter(BadArgument.parseIfGiven("location", location, LocationId::new),
                member == null ? Set.of() : Set.of(BadArgument.parse("member", member, MemberId::new)), from, to);
        return page(filter, PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "Member")
    Connection<SaleView> purchases(ShownMember member, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return page(new SalesFilter(null, members.ids(member.id()), null, null), PageRequest.of(first, after));
    }

    private Connection<SaleView> page(SalesFilter filter, PageRequest page) {
        return Connection.of(page, views.page(filter, page), sale -> sale.view().order(), StoredView::view);
    }

    @SubscriptionMapping
    Flux<SaleView> saleCompleted(@Argument @Nullable String location) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        return completed.changes().filter(sale -> at == null || sale.location().equals(at));
    }

    private static @Nullable SaleView view(@Nullable StoredView<SaleView> document) {
        return document == null ? null : document.view();
    }
}
