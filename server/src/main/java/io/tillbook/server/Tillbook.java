package io.tillbook.server;

import io.tillbook.query.QueryCapabilities;
import io.tillbook.query.audit.AuditConfig;
import io.tillbook.query.graphql.QueryConfig;
import io.tillbook.query.kernel.QueryKernelConfig;
import io.tillbook.query.operations.OperationsViewsConfig;
import io.tillbook.query.store.ViewStoreConfig;
import io.tillbook.server.automation.AutomationConfig;
import io.tillbook.server.automation.alerts.AlertAutomationConfig;
import io.tillbook.server.automation.coupons.CouponAutomationConfig;
import io.tillbook.server.automation.finance.BookAutomationConfig;
import io.tillbook.server.automation.giftcards.GiftCardAutomationConfig;
import io.tillbook.server.automation.inventory.ReservationExpiryConfig;
import io.tillbook.server.automation.members.MemberAutomationConfig;
import io.tillbook.server.automation.members.StandingAutomationConfig;
import io.tillbook.server.automation.payments.PaymentAutomationConfig;
import io.tillbook.server.automation.payments.bills.BillAutomationConfig;
import io.tillbook.server.automation.pricing.GroupBuyAutomationConfig;
import io.tillbook.server.automation.pricing.MarkdownAutomationConfig;
import io.tillbook.server.automation.pricing.NoticeAutomationConfig;
import io.tillbook.server.automation.pricing.PriceAuditAutomationConfig;
import io.tillbook.server.automation.pricing.QuotaAutomationConfig;
import io.tillbook.server.automation.pricing.WhatIfAutomationConfig;
import io.tillbook.server.cli.CommandLines;
import io.tillbook.server.commands.CommandsConfig;
import io.tillbook.server.console.ConsoleConfig;
import io.tillbook.server.console.TillWorkerConfig;
import io.tillbook.server.coupons.CouponCodesConfig;
import io.tillbook.server.delivery.DeliveryConfig;
import io.tillbook.server.delivery.SmsConfig;
import io.tillbook.server.demo.DemoConfig;
import io.tillbook.server.giftcards.CardSecretsConfig;
import io.tillbook.server.http.HttpConfig;
import io.tillbook.server.http.RequestSecurityConfig;
import io.tillbook.server.http.access.AccessEndpointsConfig;
import io.tillbook.server.http.backups.BackupEndpointConfig;
import io.tillbook.server.http.bills.BillUploadConfig;
import io.tillbook.server.http.bundles.BundlesConfig;
import io.tillbook.server.http.commands.CommandEndpointsConfig;
import io.tillbook.server.http.coupons.CouponEndpointsConfig;
import io.tillbook.server.http.devices.JournalEndpointsConfig;
import io.tillbook.server.http.downloads.DownloadsConfig;
import io.tillbook.server.http.giftcards.GiftCardEndpointsConfig;
import io.tillbook.server.http.graphql.GraphQlEndpointConfig;
import io.tillbook.server.http.imports.ImportEndpointConfig;
import io.tillbook.server.http.members.MemberEndpointsConfig;
import io.tillbook.server.http.operations.OperationsEndpointsConfig;
import io.tillbook.server.http.payments.PaymentEndpointsConfig;
import io.tillbook.server.http.pictures.PictureEndpointsConfig;
import io.tillbook.server.http.reports.ReportEndpointsConfig;
import io.tillbook.server.http.roles.RoleFiltersConfig;
import io.tillbook.server.http.whatif.WhatIfEndpointConfig;
import io.tillbook.server.imports.ImportsConfig;
import io.tillbook.server.keys.KeysConfig;
import io.tillbook.server.membercards.MemberCardsConfig;
import io.tillbook.server.members.MembersConfig;
import io.tillbook.server.oidc.OidcConfig;
import io.tillbook.server.operations.OperationsConfig;
import io.tillbook.server.operations.backup.BackupConfig;
import io.tillbook.server.payments.PaymentProcessingConfig;
import io.tillbook.server.payments.accounts.PaymentAccountsConfig;
import io.tillbook.server.pictures.PicturesConfig;
import io.tillbook.server.rates.RatesConfig;
import io.tillbook.server.reference.ReferenceConfig;
import io.tillbook.server.roles.RolesConfig;
import io.tillbook.server.routing.RoutingConfig;
import io.tillbook.server.security.AccessConfig;
import io.tillbook.server.sessions.SessionsConfig;
import io.tillbook.server.settings.SettingsConfig;
import io.tillbook.server.setup.SetUpConfig;
import io.tillbook.server.tills.TillsConfig;
import io.tillbook.server.traces.TracesConfig;
import io.tillbook.server.walletcodes.WalletCodesConfig;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The Tillbook server process, put together. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {
        ErrorMvcAutoConfiguration.class, // errors are answered with problem documents
        MongoAutoConfiguration.class}) // the views' client is made with their database, which may be in this process
@Import({
        SettingsConfig.class,
        RolesConfig.class,
        LedgerConfig.class,
        KeysConfig.class,
        CouponCodesConfig.class,
        MemberCardsConfig.class,
        MembersConfig.class,
        CardSecretsConfig.class,
        WalletCodesConfig.class,
        SmsConfig.class,
        PaymentAccountsConfig.class,
        AccessConfig.class,
        OidcConfig.class,
        CommandsConfig.class,
        RoutingConfig.class,
        SetUpConfig.class,
        SessionsConfig.class,
        TillsConfig.class,
        TracesConfig.class,
        AccessEndpointsConfig.class,
        RatesConfig.class,
        HttpConfig.class,
        RequestSecurityConfig.class,
        RoleFiltersConfig.class,
        CommandEndpointsConfig.class,
        ConsoleConfig.class,
        TillWorkerConfig.class,
        GraphQlEndpointConfig.class,
        ImportsConfig.class,
        ImportEndpointConfig.class,
        DownloadsConfig.class,
        BundlesConfig.class,
        BillUploadConfig.class,
        CouponEndpointsConfig.class,
        GiftCardEndpointsConfig.class,
        JournalEndpointsConfig.class,
        MemberEndpointsConfig.class,
        PaymentEndpointsConfig.class,
        PicturesConfig.class,
        PictureEndpointsConfig.class,
        ViewsConfig.class,
        ViewStoreConfig.class,
        QueryKernelConfig.class,
        QueryConfig.class,
        QueryCapabilities.class,
        AuditConfig.class,
        DeliveryConfig.class,
        PaymentProcessingConfig.class,
        AutomationConfig.class,
        AlertAutomationConfig.class,
        CouponAutomationConfig.class,
        MemberAutomationConfig.class,
        GiftCardAutomationConfig.class,
        BillAutomationConfig.class,
        BookAutomationConfig.class,
        PaymentAutomationConfig.class,
        StandingAutomationConfig.class,
        QuotaAutomationConfig.class,
        ReservationExpiryConfig.class,
        OperationsConfig.class,
        OperationsViewsConfig.class,
        BackupConfig.class,
        BackupEndpointConfig.class,
        OperationsEndpointsConfig.class,
        WhatIfEndpointConfig.class,
        WhatIfAutomationConfig.class,
        MarkdownAutomationConfig.class,
        GroupBuyAutomationConfig.class,
        PriceAuditAutomationConfig.class,
        NoticeAutomationConfig.class,
        ReferenceConfig.class,
        ReportEndpointsConfig.class,
        DemoConfig.class})
public class Tillbook {
    /**
     * Runs the server, or the sub-command that the arguments name.
     *
     * @param arguments of the command line
     */
    public static void main(String[] arguments) {
        int exitCode = CommandLines.execute(Tillbook.class, arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
