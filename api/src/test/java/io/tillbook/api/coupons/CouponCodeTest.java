package io.tillbook.api.coupons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.InvalidField;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CouponCodeTest {
    private static final long MOST_TAG = (1L << CouponCode.TAG_BITS) - 1;

    @Test
    void aCodeIsSeventeenCharactersThatAreReadAsTheyWereWritten() {
        Random random = new Random(1);
        for (int round = 0; round < 10_000; round++) {
            CouponCode code = new CouponCode(random.nextInt(CouponCode.MAX_CAMPAIGNS),
                    1 + random.nextInt(CouponCode.MAX_SERIALS), random.nextLong() & MOST_TAG);
            assertThat(code.text()).hasSize(CouponCode.LENGTH);
            assertThat(CouponCode.read(code.text())).contains(code);
        }
        CouponCode last = new CouponCode(CouponCode.MAX_CAMPAIGNS - 1, CouponCode.MAX_SERIALS, MOST_TAG);
        assertThat(last.text()).isEqualTo("ZZZZZZZZZZZZZZZZZ");
        assertThat(CouponCode.read(last.text())).contains(last);
    }

    @Test
    void whatPeopleTypeForIt() {
        CouponCode code = new CouponCode(0, 33, 1);
        assertThat(code.text()).isEqualTo("00000001100000001");
        assertThat(CouponCode.read("0000-0001 l0OoO-ooO1")).contains(new CouponCode(0, 33, 1));
        assertThat(CouponCode.read("00000001100000001 ")).contains(code);
    }

    @Test
    void whatIsNoCode() {
        assertThat(CouponCode.read("SUMMER10")).isEmpty();
        assertThat(CouponCode.read("0000000110000000")).isEmpty();
        assertThat(CouponCode.read("000000011000000011")).isEmpty();
        assertThat(CouponCode.read("0000000110000000U")).as("not of the alphabet").isEmpty();
    }

    @Test
    void noWordOfACampaignIsTakenForACode() {
        assertThat(new CampaignId("ABCDEFGHJKMNPQRS").value()).hasSize(CouponCode.LENGTH - 1);
        assertThatThrownBy(() -> new CampaignId("ABCDEFGHJKMNPQRST")).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new CampaignId("summer")).isInstanceOf(InvalidField.class);
    }
}
