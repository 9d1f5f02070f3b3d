package io.tillbook.api.members.segment;

import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Require;
import java.util.List;

/** What can be asked of segments. */
public sealed interface SegmentCommand extends Command {
    /**
     * Defines a segment, in place of what was said of it before. Who is in it is looked up once a day.
     *
     * @param segment which one
     * @param name what it is called
     * @param rule who is in it
     */
    record DefineSegment(SegmentId segment, String name, SegmentRule rule) implements SegmentCommand {
        /** Checks the fields. */
        public DefineSegment {
            Require.present("segment", segment);
            Require.text("name", name);
            Require.present("rule", rule);
        }
    }

    /**
     * Ends a segment: nobody is in it any more once members are looked at again.
     *
     * @param segment which one
     * @param reason why
     */
    record EndSegment(SegmentId segment, String reason) implements SegmentCommand {
        /** Checks the fields. */
        public EndSegment {
            Require.present("segment", segment);
            Require.text("reason", reason);
        }
    }

    /**
     * Records in which segments a member is. The server sends it where that has changed.
     *
     * @param member who
     * @param segments all of them
     */
    record AssignSegments(MemberId member, @AtMost(Segments.MOST) List<SegmentId> segments) implements SegmentCommand {
        /** Checks the fields. */
        public AssignSegments {
            Require.present("member", member);
            segments = Require.list("segments", Require.present("segments", segments));
            if (segments.size() > Segments.MOST) {
                throw new InvalidField("segments", "must be " + Segments.MOST + " at most");
            }
            if (!Require.distinct(segments)) {
                throw new InvalidField("segments", "must not repeat a segment");
            }
        }
    }
}
