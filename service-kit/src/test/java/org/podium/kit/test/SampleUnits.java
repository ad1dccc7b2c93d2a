package org.podium.kit.test;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Units that do not exist, with social credit codes whose both check characters are right. The same seed, the same units. */
public final class SampleUnits {
    /**
     * @param uscc 18 characters, GB 32100-2015
     * @param kind COMPANY UNIVERSITY VOCATIONAL_SCHOOL TECHNICAL_SCHOOL OTHER
     * @param region six digits of GB/T 2260
     */
    public record Unit(String uscc, String name, String kind, String region, String email) {}

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final List<String> PLACES = List.of("海津", "北辰", "滨江", "云岭", "松原", "长河", "青石", "远山", "明湖", "新港");
    private static final List<String> TRADES = List.of("智能装备", "数据科技", "机器人", "信息工程", "精密制造");
    private static final List<String> REGIONS = List.of("120103", "120104", "120110", "120116");

    private final Random random;
    private final Set<String> taken = new HashSet<>();

    private SampleUnits(long seed) {
        this.random = new Random(seed);
    }

    public static SampleUnits seeded(long seed) {
        return new SampleUnits(seed);
    }

    public Unit company() {
        return unit("91", "COMPANY", "示例" + pick(PLACES) + pick(TRADES) + "有限公司");
    }

    public Unit school() {
        return unit("12", "VOCATIONAL_SCHOOL", "示例" + pick(PLACES) + "职业技术学院");
    }

    public List<Unit> companies(int howMany) {
        return IntStream.range(0, howMany).mapToObj(i -> company()).toList();
    }

    private Unit unit(String department, String kind, String name) {
        String region = pick(REGIONS);
        String uscc = code(department, region);
        return new Unit(uscc, name, kind, region, "unit%d@example.com".formatted(taken.size()));
    }

    private String code(String department, String region) {
        while (true) {
            StringBuilder organisation = new StringBuilder("MA");
            while (organisation.length() < 8) {
                organisation.append((char) ('0' + random.nextInt(10)));
            }
            String uscc = uscc(department, region, organisation.toString());
            if (taken.add(uscc)) {
                return uscc;
            }
        }
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /**
     * @param department registering department and class, two characters
     * @param organisation first eight characters of the organisation code; its check (GB 11714) and the last one are computed
     */
    public static String uscc(String department, String region, String organisation) {
        int organisationSum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            organisationSum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - organisationSum % 11;
        String body = department + region + organisation + (check == 10 ? "X" : Integer.toString(check % 11));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
