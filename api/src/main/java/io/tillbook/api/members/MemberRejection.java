package io.tillbook.api.members;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Rejection;
import java.time.OffsetDateTime;

/** Why commands about members are refused. No detail tells a personal datum, or whose a number is. */
public sealed interface MemberRejection extends Rejection {
    /** Nobody of this id is a member. */
    record UnknownMember(MemberId member) implements MemberRejection {
        @Override
        public String detail() {
            return "No member " + member.value() + " is known.";
        }
    }

    /** The card that was shown is not genuine. */
    record MemberCardForged(String field) implements MemberRejection {
        @Override
        public String detail() {
            return "The text in " + field + " is not a genuine card of a member.";
        }
    }

    /** The time of the card that was shown is over: the member has to show a new one. */
    record MemberCardExpired(String field, OffsetDateTime until) implements MemberRejection {
        @Override
        public String detail() {
            return "The card in " + field + " was good until " + until + "; the member has to show a new one.";
        }
    }

    /** Somebody of this id is a member already. */
    record MemberAlreadyRegistered(MemberId member) implements MemberRejection {
        @Override
        public String detail() {
            return "Member " + member.value() + " is known already.";
        }
    }

    /** Another member has this phone number. */
    record PhoneTaken() implements MemberRejection {
        @Override
        public String detail() {
            return "Another member has this phone number.";
        }
    }

    /** Another member has a card of this number. */
    record CardTaken() implements MemberRejection {
        @Override
        public String detail() {
            return "Another member has a card of this number.";
        }
    }

    /** Another member has this openid. */
    record OpenidTaken() implements MemberRejection {
        @Override
        public String detail() {
            return "Another member has this openid.";
        }
    }

    /** The member is another one by now, who can be named instead. */
    record MemberIsMerged(MemberId member, MemberId into) implements MemberRejection {
        @Override
        public String detail() {
            return "Member " + member.value() + " was merged into " + into.value() + ".";
        }
    }

    /** The member's data were erased, and are not taken again. */
    record MemberIsErased(MemberId member) implements MemberRejection {
        @Override
        public String detail() {
            return "The data of member " + member.value() + " were erased.";
        }
    }

    /** The member would have more tags than one may have. */
    record TooManyTags(MemberId member, int tags, int most) implements MemberRejection {
        @Override
        public String detail() {
            return "Member " + member.value() + " would have " + tags + " tags, and may have " + most + ".";
        }
    }
}
