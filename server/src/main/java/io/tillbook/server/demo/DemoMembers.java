package io.tillbook.server.demo;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.members.Consent;
import io.tillbook.api.members.ConsentPurpose;
import io.tillbook.api.members.Gender;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.MemberProfile;
import io.tillbook.api.members.RegistrationChannel;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The members of the demo chain. Their names are put together of common ones, and nobody has their numbers. Those who
 * buy something are members from the first day, the others join by and by.
 */
final class DemoMembers {
    /** As many as the sales of the demo name. */
    static final int BUYING = 240;
    static final int ALL = 300;

    private static final List<Part> SURNAMES = parts("王 Wang", "李 Li", "张 Zhang", "刘 Liu", "陈 Chen", "杨 Yang",
            "黄 Huang", "赵 Zhao", "吴 Wu", "周 Zhou", "徐 Xu", "孙 Sun", "马 Ma", "朱 Zhu", "胡 Hu", "欧阳 Ouyang");
    private static final List<Part> GIVEN = parts("秀兰 Xiulan", "建国 Jianguo", "小明 Xiaoming", "芳 Fang", "伟 Wei",
            "静 Jing", "丽 Li", "强 Qiang", "磊 Lei", "婷婷 Tingting", "子轩 Zixuan", "雨桐 Yutong", "浩然 Haoran",
            "思远 Siyuan", "梓涵 Zihan", "晓燕 Xiaoyan", "志强 Zhiqiang", "玉梅 Yumei", "海涛 Haitao");
    private static final List<String> TAGS = List.of("茶客", "宝妈", "老客", "素食");
    private static final int FIRST_YEAR = 1950;
    private static final int YEARS = 55;
    private static final int MONTHS = 12;
    private static final int DAYS = 28;
    /** Each so many have the property, told apart by primes so that they mix. */
    private static final int WITHOUT_YEAR = 5;
    private static final int INVITED = 7;
    private static final int TAGGED = 3;
    private static final int SILENT = 4;

    private DemoMembers() {}

    /** A part of a name, in Chinese and in Latin letters. */
    private record Part(String chinese, String latin) {}

    private static List<Part> parts(String... texts) {
        return List.of(texts).stream().map(text -> text.split(" ", 2)).map(two -> new Part(two[0], two[1])).toList();
    }

    /** The id of a member, who are counted from 1. */
    static MemberId id(int number) {
        return new MemberId(String.format(Locale.ROOT, "M%04d", number));
    }

    /** Registers them, from a moment on. */
    static void join(DemoJournal journal, LocalDateTime founded) {
        for (int number = 1; number <= ALL; number++) {
            int day = number <= BUYING ? 0 : (number - BUYING) * (DemoStory.DAYS - 1) / (ALL - BUYING);
            journal.join(founded.plusDays(day), member(number));
        }
    }

    private static RegisterMember member(int number) {
        LocationId store = DemoChain.STORES.get(number % DemoChain.STORES.size()).id();
        return new RegisterMember(id(number), store,
                number % SILENT == 0 ? RegistrationChannel.SCAN : RegistrationChannel.STORE, inviter(number),
                profile(number),
                number % SILENT == 0 ? List.of()
                        : List.of(new Consent(ConsentPurpose.MARKETING_SMS, true, "privacy-2026-01")),
                number % TAGGED == 0 ? List.of(TAGS.get(number / TAGGED % TAGS.size())) : List.of(), null, null, null);
    }

    private static @Nullable MemberId inviter(int number) {
        return number > INVITED && number % INVITED == 0 ? id(number / INVITED) : null;
    }

    private static MemberProfile profile(int number) {
        Part surname = SURNAMES.get(number % SURNAMES.size());
        Part given = GIVEN.get(number % GIVEN.size());
        return new MemberProfile(
                new Personal(surname.chinese + given.chinese + " · " + given.latin + " " + surname.latin),
                new Personal(String.format(Locale.ROOT, "+86 170 0000 %04d", number)), null, null,
                new Personal(birthday(number)),
                new Personal((number % 2 == 0 ? Gender.FEMALE : Gender.MALE).name()), null, null, null);
    }

    private static String birthday(int number) {
        String day = String.format(Locale.ROOT, "-%02d-%02d", 1 + number * WITHOUT_YEAR % MONTHS,
                1 + number * INVITED % DAYS);
        return number % WITHOUT_YEAR == 0 ? "-" + day : FIRST_YEAR + number % YEARS + day;
    }
}
