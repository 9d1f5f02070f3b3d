package io.tillbook.query.purchasing;

import io.tillbook.query.graphql.Lookup;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Suppliers, orders and receipts as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class PurchasingViewsConfig {

    @Bean
    PurchasingViews purchasingViews(ViewDatabase database) {
        return new PurchasingViews(database);
    }

    @Bean
    ViewGroup purchasingGroup(PurchasingViews views) {
        return new ViewGroup("purchasing",
                List.of(GroupedView.silent(new SupplierProjection(), views.suppliers()),
                        GroupedView.silent(new OrderProjection(), views.orders()),
                        GroupedView.silent(new ReceiptProjection(), views.receipts())));
    }

    @Bean
    Lookup<SupplierView> supplierLookup(PurchasingViews views) {
        return new Lookup<>("Supplier", "supplier", views::suppliers);
    }

    @Bean
    PurchasingQueries purchasingQueries(PurchasingViews views) {
        return new PurchasingQueries(views);
    }
}
