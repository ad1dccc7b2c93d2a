package org.podium.kit.test;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * People who do not exist: common Chinese names, ID numbers that are well formed and carry a right check character, phone numbers
 * of one made-up series, addresses of {@code example.com}. The same seed gives the same people.
 */
public final class SamplePeople {
    /**
     * @param idNumber 18 characters, GB 11643-1999
     * @param phone 11 digits
     */
    public record Person(String name, String idNumber, LocalDate born, boolean male, String phone, String email) {}

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈";
    private static final String GIVEN = "安博晨丹恩芳刚海涵红华慧佳建健洁静娟军凯乐磊丽亮玲龙梅敏明宁培鹏平倩清荣瑞珊诗思涛婷伟文欣秀雪雅妍怡英宇月泽志子";
    /** areas of the first two levels that are in use: Beijing, Tianjin, Hebei, Shanxi, Liaoning, Shanghai, Shandong, Sichuan */
    private static final List<String> AREAS =
            List.of("110105", "120103", "120116", "130102", "140105", "210102", "310115", "370102", "510104");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final Random random;
    private final Set<String> taken = new HashSet<>();
    private int count;

    private SamplePeople(long seed) {
        this.random = new Random(seed);
    }

    public static SamplePeople seeded(long seed) {
        return new SamplePeople(seed);
    }

    /** Somebody of 18 to 55 years on 2025-10-01, unlike all before. */
    public Person next() {
        return bornBetween(LocalDate.of(1970, 10, 1), LocalDate.of(2007, 9, 30));
    }

    public Person bornBetween(LocalDate first, LocalDate last) {
        while (true) {
            long days = last.toEpochDay() - first.toEpochDay() + 1;
            LocalDate born = first.plusDays(Math.floorMod(random.nextLong(), days));
            boolean male = random.nextBoolean();
            int sequence = random.nextInt(500) * 2 + (male ? 1 : 0);
            String area = AREAS.get(random.nextInt(AREAS.size()));
            String number = idNumber(area, born, sequence);
            if (taken.add(number)) {
                count++;
                return new Person(
                        name(),
                        number,
                        born,
                        male,
                        "1390000%04d".formatted(count),
                        "person%d@example.com".formatted(count));
            }
        }
    }

    public List<Person> next(int howMany) {
        return IntStream.range(0, howMany).mapToObj(i -> next()).toList();
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        name.append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        if (random.nextInt(10) < 7) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return name.toString();
    }

    /**
     * GB 11643-1999: area, birth date, sequence (odd for men), check character by ISO 7064 MOD 11-2.
     *
     * @param sequence 0 to 999
     */
    public static String idNumber(String area, LocalDate born, int sequence) {
        String body = area + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECKS.charAt(sum % 11);
    }

    /** The same number with a check character that is wrong. */
    public static String withWrongCheck(String idNumber) {
        char check = idNumber.charAt(17);
        return idNumber.substring(0, 17) + (check == '1' ? '2' : '1');
    }
}
