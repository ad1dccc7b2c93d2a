package org.podium.system;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.podium.kit.test.SamplePeople;
import org.podium.kit.test.SampleUnits;

/**
 * The invented people and units of a contest package, from a seed: the same seed always gives the same register, and
 * nobody has the name of another. Mobile numbers lie in a block of zeros, mail addresses under reserved domains, so that
 * nothing here can reach anybody.
 */
final class SampleRegister {
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "安若景明书远知行修齐慕白清和嘉禾云舒望舒怀瑾握瑜思齐致远乐山映川听澜砚秋星野牧之长风逸辰可帆千寻一诺语桐青岩";
    private static final List<String> AREAS =
            List.of("120101", "120103", "120104", "120110", "120112", "120116", "130102", "110105", "370102", "410103");
    static final List<String> DISTRICTS =
            List.of("120101", "120103", "120104", "120105", "120110", "120111", "120112", "120113", "120116");

    private final Random random;
    private final Set<String> names = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private int phones;

    SampleRegister(long seed) {
        random = new Random(seed);
    }

    record Person(String name, String idNumber, String phone) {}

    record Unit(String uscc, String name, String kind, String region, String email, String parent) {
        String row() {
            return String.join(",", uscc, name, kind, region, email, parent);
        }
    }

    /** A person born in one of the years, with a name nobody else of this register has. */
    Person person(int bornFrom, int bornTo) {
        LocalDate born = LocalDate.of(bornFrom, 1, 1).plusDays(random.nextInt((bornTo - bornFrom + 1) * 365));
        String number;
        do {
            number = SamplePeople.idNumber(pick(AREAS), born, 1 + random.nextInt(899));
        } while (!numbers.add(number));
        return new Person(name(), number, phone());
    }

    String name() {
        String name;
        do {
            int start = random.nextInt(GIVEN.length() / 2) * 2;
            String given = GIVEN.substring(start, start + (random.nextInt(5) == 0 ? 1 : 2));
            name = SURNAMES.charAt(random.nextInt(SURNAMES.length())) + given;
        } while (!names.add(name));
        return name;
    }

    String phone() {
        return String.format("1390000%04d", ++phones);
    }

    /** @param registrar the first two characters of its code: 91 for companies, 12 for institutions */
    Unit unit(String registrar, String name, String kind, String mailbox, String parent) {
        String region = pick(DISTRICTS);
        StringBuilder organisation = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            organisation.append(i == 0 ? "M" : String.valueOf(random.nextInt(10)));
        }
        String uscc = SampleUnits.uscc(registrar, region, organisation.toString());
        return new Unit(uscc, name, kind, region, "contest@" + mailbox + ".example", parent);
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Units by kind and number, so that the story can name them. */
    List<Unit> companies(int count) {
        List<String> heads = List.of("海津", "渤云", "津智", "蓟川", "滨湾", "云枢", "明渠", "河谷", "星桥", "北辰光");
        List<String> trades = List.of("智能科技", "数据服务", "机器人", "软件技术");
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "示例" + heads.get(i % heads.size()) + trades.get(i / heads.size()) + "有限公司";
            units.add(unit("91", name, "COMPANY", String.format("c%02d", i + 1), ""));
        }
        return units;
    }

    List<Unit> schools(int count) {
        List<String> heads = List.of("海河", "津沽", "渤海湾", "蓟北", "运河", "南开洼", "团泊", "于桥");
        List<String> kinds = List.of("UNIVERSITY", "VOCATIONAL_SCHOOL", "TECHNICAL_SCHOOL");
        List<String> words = List.of("大学", "职业技术学院", "技师学院");
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int kind = i / heads.size();
            String name = "示例" + heads.get(i % heads.size()) + words.get(kind);
            units.add(unit("12", name, kinds.get(kind), String.format("s%02d", i + 1), ""));
        }
        return units;
    }
}
