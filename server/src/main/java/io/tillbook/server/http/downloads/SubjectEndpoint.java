package io.tillbook.server.http.downloads;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Subject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What is known of a person, for themselves to see. */
@RestController
final class SubjectEndpoint {
    private final SubjectRecords records;

    SubjectEndpoint(SubjectRecords records) {
        this.records = records;
    }

    /** The person's data and every event that has them; a name, phone or mail that was erased is told as erased. */
    @GetMapping(path = "/v1/subjects/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    SubjectRecords.PersonRecord get(@PathVariable String id) {
        return records.of(subject(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Nobody of this id is known."));
    }

    private static Subject subject(String id) {
        try {
            Subject subject = new Subject(id);
            if (!subject.isEmployee()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
                        "The id must be employee:… with an id; /v1/members/{id}/export tells of members.");
            }
            return subject;
        } catch (InvalidField malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The id " + malformed.reason() + ".");
        }
    }
}
