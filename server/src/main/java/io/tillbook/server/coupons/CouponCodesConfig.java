package io.tillbook.server.coupons;

import io.tillbook.command.coupons.CouponDirectory;
import io.tillbook.command.members.MemberCommands;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.query.coupons.CouponCodeReader;
import io.tillbook.server.keys.Hmac;
import io.tillbook.server.keys.MasterKey;
import io.tillbook.server.keys.SigningKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Codes of coupons, and who knows what has become of them. */
@Configuration(proxyBeanMethods = false)
public class CouponCodesConfig {
    @Bean
    CouponCodes couponCodes(MasterKey master, SigningKeys signing) {
        return new CouponCodes(new Hmac(master.derived("codes of coupons 1", Hmac.ALGORITHM)), signing);
    }

    @Bean
    CouponCodeReader couponCodeReader(CouponCodes codes) {
        return codes::read;
    }

    @Bean
    CouponDirectory couponDirectory(StreamRunner streams) {
        return new CouponDirectory(streams::current, MemberCommands.idsOfMembers());
    }
}
