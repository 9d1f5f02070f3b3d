package io.tillbook.server.http.members;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.members.Consent;
import io.tillbook.api.members.ConsentPurpose;
import io.tillbook.api.members.MemberProfile;
import io.tillbook.server.http.BodyMembers;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.members.SelfRegistration.Answer;
import io.tillbook.server.members.SelfRegistration;
import io.tillbook.server.sessions.Networks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lets people become members by themselves. Nobody is known there: numbers are confirmed by codes. */
@RestController
final class RegistrationsEndpoint {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String CONSENTS = "consents";

    private final SelfRegistration registration;

    RegistrationsEndpoint(SelfRegistration registration) {
        this.registration = registration;
    }

    /** Sends a code to a phone; whether the number is known makes no difference. */
    @PostMapping(path = "/v1/members/registrations", consumes = JSON, produces = JSON)
    void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BodyMembers body = BodyMembers.of(request, "location", "phone");
        LocationId location = body.member("location", LocationId::new);
        String phone = body.member("phone", RegistrationsEndpoint::phone);
        answer(registration.begin(location, phone, Networks.of(request.getRemoteAddr())), request, response);
    }

    /** Makes whoever tells the code a member, or tells which one they are. */
    @PostMapping(path = "/v1/members/registrations/confirm", consumes = JSON, produces = JSON)
    void confirm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BodyMembers body = BodyMembers.of(request, "registration", "code", "name", "birthday", CONSENTS, "consentText");
        String sealed = body.member("registration", text -> text);
        String code = body.member("code", text -> text);
        Personal name = body.has("name") ? body.member("name", Personal::new) : null;
        Personal birthday = body.has("birthday") ? body.member("birthday", RegistrationsEndpoint::birthday) : null;
        List<Consent> consents = body.has(CONSENTS) ? consents(body) : List.of();
        answer(registration.confirm(sealed, code, name, birthday, consents), request, response);
    }

    private static void answer(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (answer) {
            case Answer.Sent sent -> Documents.write(HttpStatus.ACCEPTED.value(), JSON,
                    JsonNodeFactory.instance.objectNode()
                            .put("registration", sent.registration())
                            .put("until", sent.until().toString()),
                    response);
            case Answer.IsMember known -> Documents.write(
                    (known.isNew() ? HttpStatus.CREATED : HttpStatus.OK).value(), JSON,
                    JsonNodeFactory.instance.objectNode().put("member", known.member().value()), response);
            case Answer.NotHere _ -> Documents.write(Problem.of(ProblemType.NOT_FOUND,
                    "Nobody registers by themselves here."), request, response);
            case Answer.OtherCountry _ -> Documents.write(Problem.of(ProblemType.COMMAND_REFUSED,
                    "No codes are sent to numbers of that country."), request, response);
            case Answer.WrongCode _ -> Documents.write(Problem.of(ProblemType.COMMAND_REFUSED,
                    "The code is another one, or its time is over."), request, response);
            case Answer.Refused refused -> Documents.write(
                    Problem.of(ProblemType.COMMAND_REFUSED, refused.rejection().detail()), request, response);
            case Answer.TooMany many -> {
                long seconds = Documents.retryAfter(many.pause(), response);
                Documents.write(Problem.of(ProblemType.TOO_MANY_REQUESTS,
                        "There were too many. Go on in " + seconds + " s."), request, response);
            }
        }
    }

    /** Checked as of any member. */
    private static String phone(String text) {
        Personal number = new Personal(text);
        return Objects.requireNonNull(
                new MemberProfile(null, number, null, null, null, null, null, null, null).phone()).text();
    }

    private static Personal birthday(String text) {
        Personal day = new Personal(text);
        return Objects.requireNonNull(
                new MemberProfile(null, null, null, null, day, null, null, null, null).birthday());
    }

    private static List<Consent> consents(BodyMembers body) {
        String version = body.member("consentText", text -> text);
        return body.member(CONSENTS, text -> Arrays.stream(text.strip().split(" +"))
                .distinct()
                .map(purpose -> new Consent(purpose(purpose), true, version))
                .toList());
    }

    private static ConsentPurpose purpose(String text) {
        return Arrays.stream(ConsentPurpose.values())
                .filter(purpose -> purpose.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidField("", "must be purposes, with spaces between them"));
    }
}
