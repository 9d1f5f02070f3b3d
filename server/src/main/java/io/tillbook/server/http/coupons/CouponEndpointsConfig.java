package io.tillbook.server.http.coupons;

import com.github.benmanes.caffeine.cache.Ticker;
import io.tillbook.command.coupons.CouponDirectory;
import io.tillbook.command.store.StoreStatus;
import io.tillbook.server.coupons.CouponCodes;
import io.tillbook.server.http.TemporaryFolder;
import io.tillbook.server.rates.CodeTries;
import io.tillbook.server.security.CurrentCaller;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoints of codes of coupons. */
@Configuration(proxyBeanMethods = false)
public class CouponEndpointsConfig {
    @Bean
    CouponChecksEndpoint couponChecksEndpoint(CouponCodes codes, CouponDirectory coupons, CurrentCaller callers,
            Clock clock) {
        return new CouponChecksEndpoint(codes, coupons, new CodeTries(Ticker.systemTicker()), callers, clock);
    }

    /** @param open the store, which is locked: no other process works on the data directory */
    @Bean
    CampaignCodesEndpoint campaignCodesEndpoint(CouponCodes codes, CouponDirectory coupons,
            TemporaryFolder temporary, StoreStatus open) {
        return new CampaignCodesEndpoint(codes, coupons, temporary.emptied("coupon-sheets"));
    }
}
