package io.tillbook.query.checkout;

import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.query.kernel.EventJson;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Flags, held facts and refused sales as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class CheckoutViewsConfig {

    @Bean
    CheckoutViews checkoutViews(ViewDatabase database) {
        return new CheckoutViews(database);
    }

    @Bean
    ViewGroup checkoutGroup(CheckoutViews views) {
        return new ViewGroup("checkout",
                List.of(GroupedView.silent(new FlagProjection<>(SaleFlagged.class, FlagView::of), views.saleFlags()),
                        GroupedView.silent(new FlagProjection<>(ReturnFlagged.class, FlagView::of),
                                views.returnFlags()),
                        GroupedView.silent(new HeldFactProjection(), views.heldFacts()),
                        GroupedView.silent(new RefusedSaleProjection(), views.refusedSales()),
                        GroupedView.silent(new ReturnWithoutReceiptProjection(), views.returnsWithoutReceipt())));
    }

    @Bean
    CheckoutQueries checkoutQueries(CheckoutViews views, EventLog log, EventJson json) {
        return new CheckoutQueries(views, log, json);
    }
}
