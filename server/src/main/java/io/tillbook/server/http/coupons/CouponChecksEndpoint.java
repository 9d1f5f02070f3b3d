package io.tillbook.server.http.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.command.coupons.CouponDirectory;
import io.tillbook.server.coupons.CouponCodes;
import io.tillbook.server.http.BodyMembers;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.rates.CodeTries;
import io.tillbook.server.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whether a code works. What is unknown, used, held or over gets one answer: whoever tries codes learns nothing. */
@RestController
final class CouponChecksEndpoint {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final CouponCodes codes;
    private final CouponDirectory coupons;
    private final CodeTries tries;
    private final CurrentCaller callers;
    private final InstantSource clock;

    CouponChecksEndpoint(CouponCodes codes, CouponDirectory coupons, CodeTries tries, CurrentCaller callers,
            InstantSource clock) {
        this.codes = codes;
        this.coupons = coupons;
        this.tries = tries;
        this.callers = callers;
        this.clock = clock;
    }

    /** Whether a code works for a member, or for nobody in particular, and of which campaign it is. */
    @PostMapping(path = "/v1/coupon-checks", consumes = JSON, produces = JSON)
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BodyMembers body = BodyMembers.of(request, "code", "member");
        Secret code = body.member("code", Secret::new);
        MemberId member = body.has("member") ? body.member("member", MemberId::new) : null;
        Duration pause = tries.tried(callers.get().principal(), member);
        if (!pause.isZero()) {
            turnAway(pause, request, response);
            return;
        }
        Optional<CampaignId> campaign =
                coupons.usable(codes.read(code), member, clock.instant().atOffset(ZoneOffset.UTC));
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("usable", campaign.isPresent());
        campaign.ifPresent(known -> answer.put("campaign", known.value()));
        Documents.write(HttpStatus.OK.value(), JSON, answer, response);
    }

    private static void turnAway(Duration pause, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long seconds = Documents.retryAfter(pause, response);
        Documents.write(Problem.of(ProblemType.TOO_MANY_REQUESTS,
                "Ten codes can be tried in a minute. Go on in " + seconds + " s."), request, response);
    }
}
