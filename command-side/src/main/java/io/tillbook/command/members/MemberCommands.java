package io.tillbook.command.members;

import io.tillbook.api.kernel.Permission;
import io.tillbook.api.members.MemberCommand.ChangeProfile;
import io.tillbook.api.members.MemberCommand.EraseMember;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.MemberCommand.SetConsent;
import io.tillbook.api.members.MemberCommand.TagMember;
import io.tillbook.api.members.MemberEvent.ConsentSet;
import io.tillbook.api.members.MemberEvent.MemberErased;
import io.tillbook.api.members.MemberEvent.MemberKeyFreed;
import io.tillbook.api.members.MemberEvent.MemberKeyTaken;
import io.tillbook.api.members.MemberEvent.MemberMergedInto;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.MemberEvent.MemberTagged;
import io.tillbook.api.members.MemberEvent.MembersMerged;
import io.tillbook.api.members.MemberEvent.ProfileChanged;
import io.tillbook.api.members.MemberInsightPermissions;
import io.tillbook.api.members.MemberPermissions;
import io.tillbook.api.members.MemberRejection;
import io.tillbook.command.checkout.MemberContacts;
import io.tillbook.command.checkout.MemberIds;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;
import java.util.stream.Stream;

/** The write side of members as persons. */
public final class MemberCommands implements Slice {
    @Override
    public String capability() {
        return "members";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("members.RegisterMember", RegisterMember.class, MemberPermissions.REGISTER,
                        new RegisterMemberDecider()),
                new CommandHandling<>("members.ChangeProfile", ChangeProfile.class, MemberPermissions.CHANGE,
                        new ChangeProfileDecider()),
                new CommandHandling<>("members.SetConsent", SetConsent.class, MemberPermissions.REGISTER,
                        new SetConsentDecider()),
                new CommandHandling<>("members.TagMember", TagMember.class, MemberPermissions.CHANGE,
                        new TagMemberDecider()),
                new CommandHandling<>("members.EraseMember", EraseMember.class, MemberPermissions.ERASE,
                        new EraseMemberDecider()));
    }

    /** Which ids mean the same member. */
    public static MemberIds idsOfMembers() {
        return new IdsOfMembers();
    }

    /** Part of a sale: the card that a member has shown is good. */
    public static SalePart shownCards() {
        return new ShownCards();
    }

    /** How members may be written to. */
    public static MemberContacts contactsOfMembers() {
        return new ContactsOfMembers();
    }

    @Override
    public List<Permission> permissions() {
        return Stream.of(MemberPermissions.ALL, MemberInsightPermissions.ALL).flatMap(List::stream).toList();
    }

    @Override
    public List<StoredType> events() {
        return Stream.of(MemberRegistered.class, MemberMergedInto.class, MembersMerged.class, MemberErased.class,
                ProfileChanged.class, ConsentSet.class, MemberTagged.class, MemberKeyTaken.class, MemberKeyFreed.class)
                .map(event -> StoredType.first("members." + event.getSimpleName(), event))
                .toList();
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), MemberRejection.class);
    }
}
