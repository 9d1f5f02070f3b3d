package io.tillbook.server.demo;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import java.time.OffsetDateTime;

/**
 * A command of the demo data.
 *
 * @param act the part of the story it belongs to
 * @param lane the location it happens at, or the thing it is about: commands of one lane stay in order
 * @param id its id, which follows from what it is about
 * @param occurredAt when it happened
 * @param command what is sent
 */
record DemoCommand(Act act, String lane, CommandId id, OffsetDateTime occurredAt, Command command) {
    /** Parts of the story. Each rests on the ones before; within one, only lanes have an order. */
    enum Act {
        /** Locations, products, and whom they are bought from. */
        CATALOG,
        /** Who are members. */
        MEMBERS,
        /** Price lists, what is in them, promotions and their coupons. */
        PRICES,
        /** What the warehouse receives and sends. */
        WAREHOUSE,
        /** What the stores receive, sell, take back and write off. */
        STORES,
        /** Groups that buy together, and what is decided on the last evening. */
        EVENING,
        /** One last command: where it is known, all demo data is there. */
        END,
        /** Who works there, which anybody may change later. */
        PEOPLE
    }
}
