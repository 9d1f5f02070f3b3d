package io.tillbook.query;

import io.tillbook.query.access.AccessViewsConfig;
import io.tillbook.query.access.approval.ApprovalViewsConfig;
import io.tillbook.query.alerts.AlertViewsConfig;
import io.tillbook.query.catalog.CatalogViewsConfig;
import io.tillbook.query.catalog.scan.ScanViewsConfig;
import io.tillbook.query.checkout.CheckoutViewsConfig;
import io.tillbook.query.coupons.CouponViewsConfig;
import io.tillbook.query.devices.DeviceViewsConfig;
import io.tillbook.query.finance.FinanceViewsConfig;
import io.tillbook.query.giftcards.GiftCardViewsConfig;
import io.tillbook.query.payments.PaymentViewsConfig;
import io.tillbook.query.inventory.StockViewsConfig;
import io.tillbook.query.inventory.reservation.ReservationViewsConfig;
import io.tillbook.query.members.MemberViewsConfig;
import io.tillbook.query.members.favourite.FavouritesConfig;
import io.tillbook.query.members.feedback.FeedbackViewsConfig;
import io.tillbook.query.members.recommendation.RecommendationConfig;
import io.tillbook.query.members.report.MemberReportConfig;
import io.tillbook.query.members.strata.StrataConfig;
import io.tillbook.query.members.visit.MemberVisitsConfig;
import io.tillbook.query.members.mall.MallViewsConfig;
import io.tillbook.query.members.points.PointsViewsConfig;
import io.tillbook.query.members.standing.StandingViewsConfig;
import io.tillbook.query.payments.bills.BillViewsConfig;
import io.tillbook.query.pricing.bundle.BundleViewsConfig;
import io.tillbook.query.pricing.effect.CampaignEffectConfig;
import io.tillbook.query.pricing.finding.PriceFindingConfig;
import io.tillbook.query.pricing.groupbuy.GroupBuyViewsConfig;
import io.tillbook.query.pricing.limit.LimitViewsConfig;
import io.tillbook.query.pricing.list.PriceListViewsConfig;
import io.tillbook.query.pricing.markdown.MarkdownViewsConfig;
import io.tillbook.query.pricing.promotion.PromotionViewsConfig;
import io.tillbook.query.pricing.quote.QuoteConfig;
import io.tillbook.query.pricing.receipt.ReceiptConfig;
import io.tillbook.query.pricing.whatif.WhatIfConfig;
import io.tillbook.query.purchasing.PurchasingViewsConfig;
import io.tillbook.query.replenishment.ReplenishmentConfig;
import io.tillbook.query.returns.RefundDueConfig;
import io.tillbook.query.sales.SalesViewsConfig;
import io.tillbook.query.sales.analysis.AnalysisConfig;
import io.tillbook.query.sales.report.SalesReportConfig;
import io.tillbook.query.shifts.ShiftViewsConfig;
import io.tillbook.query.shifts.numbering.NumberingViewsConfig;
import io.tillbook.query.shifts.settlement.SettlementViewsConfig;
import io.tillbook.query.stocktake.StocktakeViewsConfig;
import io.tillbook.query.tax.TaxViewsConfig;
import io.tillbook.query.transfers.TransferViewsConfig;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The capabilities that fold views: the one list of the query side that a new one is added to. */
@Configuration(proxyBeanMethods = false)
@Import({
        CatalogViewsConfig.class,
        ScanViewsConfig.class,
        StockViewsConfig.class,
        ReservationViewsConfig.class,
        SalesViewsConfig.class,
        SalesReportConfig.class,
        AnalysisConfig.class,
        CheckoutViewsConfig.class,
        TransferViewsConfig.class,
        StocktakeViewsConfig.class,
        PurchasingViewsConfig.class,
        ReplenishmentConfig.class,
        PriceListViewsConfig.class,
        PromotionViewsConfig.class,
        LimitViewsConfig.class,
        MarkdownViewsConfig.class,
        GroupBuyViewsConfig.class,
        CouponViewsConfig.class,
        GiftCardViewsConfig.class,
        PaymentViewsConfig.class,
        QuoteConfig.class,
        BillViewsConfig.class,
        TaxViewsConfig.class,
        FinanceViewsConfig.class,
        MemberViewsConfig.class,
        PointsViewsConfig.class,
        StandingViewsConfig.class,
        BundleViewsConfig.class,
        RefundDueConfig.class,
        WhatIfConfig.class,
        ReceiptConfig.class,
        CampaignEffectConfig.class,
        PriceFindingConfig.class,
        MemberVisitsConfig.class,
        FavouritesConfig.class,
        MemberReportConfig.class,
        StrataConfig.class,
        RecommendationConfig.class,
        FeedbackViewsConfig.class,
        MallViewsConfig.class,
        ShiftViewsConfig.class,
        SettlementViewsConfig.class,
        NumberingViewsConfig.class,
        DeviceViewsConfig.class,
        AlertViewsConfig.class,
        AccessViewsConfig.class,
        ApprovalViewsConfig.class})
public class QueryCapabilities {}
