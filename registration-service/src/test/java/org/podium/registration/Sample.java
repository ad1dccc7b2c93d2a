package org.podium.registration;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** The one builder of sample data: valid numbers that nobody has, forms that pass every rule, and scans. */
public final class Sample {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    /** Bytes that a photo must have at least. */
    private static final int PHOTO = 64 * 1024;

    private static final String USCC_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Sample() {}

    /** The Tianjin notice as it is. */
    public static String notice() {
        return read("../deploy/contests/tianjin-2025/rulebook.yaml");
    }

    /** The Tianjin notice but for the size of its photo: hundreds of photos of 2 MiB are minutes of encryption. */
    public static String tianjin() {
        return notice().replace("minBytes: 2097152", "minBytes: " + PHOTO);
    }

    public static String national() {
        return read("../deploy/contests/national-2021/rulebook.yaml");
    }

    private static String read(String rulebook) {
        try {
            return Files.readString(Path.of(rulebook));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A fresh resident identity number of a man born in 1990 (GB 11643-1999). */
    public static String residentId() {
        int n = COUNTER.incrementAndGet();
        String body = "120101" + "1990" + "%02d%02d".formatted(1 + n / 28 % 12, 1 + n % 28)
                + "%03d".formatted((n / 336 * 2 + 1) % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** A fresh unified social credit code (GB 32100-2015). */
    public static String uscc() {
        String body = "91120101M" + "%08d".formatted(COUNTER.incrementAndGet());
        int sum = 0;
        int weight = 1;
        for (char digit : body.toCharArray()) {
            sum += USCC_DIGITS.indexOf(digit) * weight;
            weight = weight * 3 % 31;
        }
        return body + USCC_DIGITS.charAt((31 - sum % 31) % 31);
    }

    public static String phone() {
        return "139%08d".formatted(COUNTER.incrementAndGet());
    }

    public static Map<String, Object> unit() {
        return new HashMap<>(Map.of(
                "name", "样例公司" + COUNTER.incrementAndGet(),
                "kind", "COMPANY",
                "region", "120101",
                "email", "unit@example.com"));
    }

    /** An employee whom every rule of the Tianjin notice lets pass. */
    public static Map<String, Object> competitor() {
        Map<String, Object> competitor = new HashMap<>(furtherFields());
        competitor.putAll(Map.of(
                "name", "王样例",
                "idNumber", residentId(),
                "phone", phone(),
                "email", "competitor@example.com",
                "level", "3",
                "occupationSince", "2015-03-01",
                "titles", List.of(),
                "enrolment", "NONE",
                "certificateNumber", "2012001234500001"));
        return competitor;
    }

    /** What the form asks and no rule reads. */
    private static Map<String, Object> furtherFields() {
        return Map.of(
                "filledOn", "2025-10-17",
                "ethnicGroup", "汉族",
                "education", "本科",
                "occupation", "人工智能训练师",
                "household", "天津市和平区",
                "curriculum", "2015年起从事数据标注与模型训练");
    }

    public static Map<String, Object> title(String title, String fact) {
        return Map.of("title", title, "fact", fact);
    }

    public static Map<String, Object> coach() {
        return new HashMap<>(Map.of("name", "李教练", "phone", phone(), "kind", "COACH"));
    }

    /** A candidate whose form lacks nothing (S2 附件2). */
    public static Map<String, Object> judge() {
        return new HashMap<>(Map.of(
                "name",
                "赵裁判",
                "idNumber",
                residentId(),
                "phone",
                phone(),
                "email",
                "judge@example.com",
                "skill",
                "AI_TRAINER",
                "answers",
                Map.of(
                        "filledOn", "2025-10-17",
                        "occupation", "人工智能训练师",
                        "qualification", "高级工程师",
                        "education", "研究生",
                        "workHistory", "2010年起从事人工智能教学"),
                "tables",
                Map.of("judgingHistory", List.of(Map.of("time", "2023-11", "contest", "市赛", "role", "裁判员")))));
    }

    public static Map<String, Object> form(Map<String, Object> competitor) {
        return form(competitor, coach());
    }

    public static Map<String, Object> form(Map<String, Object> competitor, Map<String, Object> coach) {
        return new HashMap<>(Map.of(
                "skill",
                "AI_TRAINER",
                "division",
                "EMPLOYEE",
                "competitors",
                List.of(competitor),
                "coaches",
                List.of(coach)));
    }

    /** What an employee with a level sends, by kind. */
    public static Map<String, byte[]> documents() {
        byte[] scan = jpeg(60, 80, 0);
        return Map.of(
                "REGISTRATION_FORM", scan,
                "IDENTITY_CARD", scan,
                "WORK_PROOF", scan,
                "LEVEL_CERTIFICATE", scan,
                "PHOTO", photo());
    }

    public static byte[] photo() {
        return photo(PHOTO);
    }

    /** A portrait of the right shape that has at least so many bytes. */
    public static byte[] photo(int bytes) {
        return jpeg(420, 588, bytes);
    }

    /** A real picture with this text behind its end. */
    public static byte[] scanThatSays(String text) {
        byte[] picture = jpeg(60, 80, 0);
        byte[] said = text.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(picture, picture.length + said.length);
        System.arraycopy(said, 0, both, picture.length, said.length);
        return both;
    }

    /** A real picture, filled up after its end to at least so many bytes. */
    public static byte[] jpeg(int width, int height, int atLeast) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
            return bytes.size() >= atLeast ? bytes.toByteArray() : Arrays.copyOf(bytes.toByteArray(), atLeast);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] text() {
        return "不是图片 not a picture".getBytes(StandardCharsets.UTF_8);
    }
}
