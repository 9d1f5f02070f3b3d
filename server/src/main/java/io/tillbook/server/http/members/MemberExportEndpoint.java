package io.tillbook.server.http.members;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.ObjectNode;

/** All that is known of a member, for themselves to have. */
@RestController
final class MemberExportEndpoint {
    private final MemberRecords records;

    MemberExportEndpoint(MemberRecords records) {
        this.records = records;
    }

    /** What has happened to a member, with their data opened, and what they bought; erased data are told as erased. */
    @GetMapping(path = "/v1/members/{id}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode get(@PathVariable String id) {
        return records.of(member(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No member of this id is known."));
    }

    private static MemberId member(String id) {
        try {
            return new MemberId(id);
        } catch (InvalidField malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The id " + malformed.reason() + ".");
        }
    }
}
