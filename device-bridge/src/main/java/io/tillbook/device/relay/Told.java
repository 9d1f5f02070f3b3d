package io.tillbook.device.relay;

import tools.jackson.databind.JsonNode;

/** What became of asking the server. */
sealed interface Told {
    /**
     * The server has answered: this is its word.
     *
     * @param status after HTTP
     * @param body the outcome, or the problem
     */
    record Answered(int status, JsonNode body) implements Told {
        private static final String PROBLEMS = "urn:tillbook:problem:";

        boolean isAccepted() {
            return word().isBooked().filter(isBooked -> isBooked).isPresent();
        }

        boolean isRefused() {
            return word().isRefused();
        }

        /** Whether the ledger has the command, booked or refused. */
        boolean isDecided() {
            return isAccepted() || isRefused();
        }

        /** As a till is told it. */
        RelayAnswer word() {
            return new RelayAnswer(status, body);
        }

        boolean is(String problem) {
            return body.path("type").asString("").equals(PROBLEMS + problem);
        }

        /** Whether whoever asks is not let in, which a person has to mend. */
        boolean isShut() {
            return status == 401 || status == 403;
        }
    }

    /**
     * No answer of the server's.
     *
     * @param mayHaveArrived whether the server may have what was sent
     */
    record NoLine(boolean mayHaveArrived) implements Told {}
}
