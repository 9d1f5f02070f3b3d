package io.tillbook.server.http.members;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.command.members.MemberDirectory;
import io.tillbook.server.http.Documents;
import io.tillbook.server.membercards.MemberCards;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.JsonNodeFactory;

/** Cards that members show at tills. */
@RestController
final class MemberCardEndpoint {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final MemberCards cards;
    private final MemberDirectory members;

    MemberCardEndpoint(MemberCards cards, MemberDirectory members) {
        this.cards = cards;
        this.members = members;
    }

    /** A card of a member, or of who they are by now, for some minutes. It is kept nowhere. */
    @PostMapping(path = "/v1/members/{id}/card", produces = JSON)
    void post(@PathVariable String id, HttpServletResponse response) throws IOException {
        MemberId member = member(id).flatMap(members::current)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No member of this id is known."));
        MemberCards.Shown shown = cards.of(member);
        response.setHeader("Cache-Control", "no-store");
        Documents.write(HttpStatus.OK.value(), JSON, JsonNodeFactory.instance.objectNode()
                .put("member", member.value())
                .put("card", shown.text())
                .put("until", shown.until().toString()), response);
    }

    private static Optional<MemberId> member(String id) {
        try {
            return Optional.of(new MemberId(id));
        } catch (InvalidField malformed) {
            return Optional.empty();
        }
    }
}
