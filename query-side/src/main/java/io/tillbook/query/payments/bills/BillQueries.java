package io.tillbook.query.payments.bills;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.payments.bills.StoreSettlement.ByMeans;
import io.tillbook.query.payments.bills.StoreSettlement.Line;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about bills of providers, how they differ from the ledger, and what stores have taken. */
@Controller
final class BillQueries {
    private static final int MOST_TERMS = 200;

    private final BillViews views;
    private final StoreSettlement settlement;

    BillQueries(BillViews views, StoreSettlement settlement) {
        this.views = views;
        this.settlement = settlement;
    }

    @QueryMapping
    @Nullable
    BillView bill(@Argument String account, @Argument LocalDate day) {
        return views.bill(account("account", account), day).orElse(null);
    }

    @QueryMapping
    Connection<BillView> bills(@Argument @Nullable String account, @Argument @Nullable BillState state,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        ProviderAccount of = BadArgument.parseIfGiven("account", account, ProviderAccount::new);
        return Connection.of(page, views.bills(of, state, page), found -> Long.toString(found.view().order()),
                StoredView::view);
    }

    @SchemaMapping(typeName = "ProviderBill")
    String sha256(BillView bill) {
        return bill.sha256().value();
    }

    @SchemaMapping(typeName = "ProviderBill")
    long payableMinor(BillView bill) {
        return bill.summed().payable().minor();
    }

    @SchemaMapping(typeName = "ProviderBill")
    long payableE5(BillView bill) {
        return bill.summed().payableE5();
    }

    @QueryMapping
    Connection<DifferenceView> differences(@Argument @Nullable DifferenceState state,
            @Argument @Nullable String account, @Argument @Nullable String location,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page,
                views.differences(BadArgument.parseIfGiven("account", account, ProviderAccount::new), state,
                        BadArgument.parseIfGiven("location", location, LocationId::new), page),
                found -> Long.toString(found.view().order()), StoredView::view);
    }

    @QueryMapping
    List<PayoutView> payoutsExpected(@Argument LocalDate from, @Argument LocalDate to,
            @Argument @Nullable String account) {
        inOrder(from, to);
        return views.payouts(BadArgument.parseIfGiven("account", account, ProviderAccount::new), from, to);
    }

    @SchemaMapping(typeName = "ProviderPayout")
    @Nullable
    Long expectedMinor(PayoutView payout) {
        return payout.totals() == null ? null : Long.valueOf(payout.totals().payable().minor());
    }

    @SchemaMapping(typeName = "ProviderPayout")
    long receivedMinor(PayoutView payout) {
        return payout.receivedTotal().minor();
    }

    @SchemaMapping(typeName = "ProviderPayout")
    @Nullable
    Long differenceMinor(PayoutView payout) {
        Money difference = payout.difference();
        return difference == null ? null : Long.valueOf(difference.minor());
    }

    @QueryMapping
    List<FeeTermsView> feeTerms(@Argument String account) {
        return views.terms(account("account", account), MOST_TERMS);
    }

    @QueryMapping
    List<ByMeans> settlement(@Argument String location, @Argument LocalDate from, @Argument LocalDate to) {
        inOrder(from, to);
        return settlement.byMeans(BadArgument.parse("location", location, LocationId::new), from, to);
    }

    @SchemaMapping(typeName = "SettledMeans")
    long netMinor(ByMeans means) {
        return means.net().minor();
    }

    @QueryMapping
    Connection<Line> settlementLines(@Argument String location, @Argument LocalDate day,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page,
                views.moved(BadArgument.parse("location", location, LocationId::new), day, page.after(), page.limit()),
                StoredView::key, found -> StoreSettlement.line(found.view()));
    }

    private static ProviderAccount account(String argument, String text) {
        return BadArgument.parse(argument, text, ProviderAccount::new);
    }

    private static void inOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new BadArgument("to", "must not be before from");
        }
    }
}
