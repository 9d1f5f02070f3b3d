package io.tillbook.server.http.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.CardCheckCommand.CheckCard;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Secret;
import io.tillbook.command.giftcards.GiftCardDirectory.OnCard;
import io.tillbook.command.giftcards.GiftCardDirectory;
import io.tillbook.command.kernel.Answer;
import io.tillbook.server.commands.AuthorizedDispatch;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.payload.Fingerprints;
import io.tillbook.server.http.BodyMembers;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.rates.CodeTries;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.Credentials;
import io.tillbook.server.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is on a card, for who has its secret. A number that nobody has issued, a wrong secret and a card that wrong
 * secrets have blocked get one answer. The secret is compared by a command, which counts a wrong one.
 */
@RestController
final class GiftCardChecksEndpoint {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String TYPE = "giftcards.CheckCard";

    private final AuthorizedDispatch dispatch;
    private final Credentials credentials;
    private final GiftCardDirectory cards;
    private final CodeTries tries;
    private final CurrentCaller callers;
    private final InstantSource clock;

    GiftCardChecksEndpoint(AuthorizedDispatch dispatch, Credentials credentials, GiftCardDirectory cards,
            CodeTries tries, CurrentCaller callers, InstantSource clock) {
        this.dispatch = dispatch;
        this.credentials = credentials;
        this.cards = cards;
        this.tries = tries;
        this.callers = callers;
        this.clock = clock;
    }

    /** What is on a card now. */
    @PostMapping(path = "/v1/gift-card-checks", consumes = JSON, produces = JSON)
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BodyMembers body = BodyMembers.of(request, "card", "secret");
        CheckCard check = new CheckCard(body.member("card", CardNumber::new), body.member("secret", Secret::new), null);
        Caller caller = callers.get();
        Duration pause = tries.tried(caller.principal(), check.card());
        if (!pause.isZero()) {
            long seconds = Documents.retryAfter(pause, response);
            Documents.write(Problem.of(ProblemType.TOO_MANY_REQUESTS,
                    "Ten cards can be asked for in a minute. Go on in " + seconds + " s."), request, response);
            return;
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        ObjectNode answer = isRight(check, caller, now) ? shown(cards.at(check.card(), now))
                : JsonNodeFactory.instance.objectNode().put("known", false);
        response.setHeader("Cache-Control", "no-store");
        Documents.write(HttpStatus.OK.value(), JSON, answer, response);
    }

    private boolean isRight(CheckCard check, Caller caller, OffsetDateTime now) {
        Cause cause = Cause.at(now);
        Answer answer = dispatch.send(List.of(dispatch.permitted(caller, new CommandId(UUID.randomUUID()), TYPE,
                credentials.complete(check).command(), cause, Fingerprints.of(TYPE, now, check)))).getFirst();
        return answer instanceof Answer.Decided decided && decided.outcome() instanceof CommandAccepted;
    }

    private static ObjectNode shown(OnCard card) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode()
                .put("known", true)
                .put("state", card.state().name())
                .put("balanceMinor", card.balanceMinor().minor())
                .put("availableMinor", card.availableMinor().minor());
        return card.until() == null ? shown.putNull("until") : shown.put("until", card.until().toString());
    }
}
