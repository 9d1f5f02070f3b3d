package io.tillbook.query.access;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * When a token was used last. It is no event: what happens with every request would fill the ledger.
 *
 * @param token its id
 * @param usedAtMillis when, to some minutes, in milliseconds since 1970
 */
@Document("tokenUses")
public record TokenUse(@Id String token, long usedAtMillis) {}
