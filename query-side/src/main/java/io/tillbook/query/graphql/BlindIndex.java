package io.tillbook.query.graphql;

/**
 * Tells which personal data are equal without telling what they are, so that they can be searched for. Only the server
 * can compute it, under a key that neither the ledger nor the views have.
 */
@FunctionalInterface
public interface BlindIndex {
    /** That of a server without keys, which opens nothing either. */
    BlindIndex OF_NOTHING = _ -> "";

    /** What equal texts have in common, and no others. */
    String of(String text);
}
