package org.podium.awards.certificate;

import java.time.LocalDate;

/** A date as certificates write it: 二〇二五年十一月十六日 (GB/T 15835-2011). */
final class ChineseDate {
    private static final String[] DIGITS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private ChineseDate() {}

    static String of(LocalDate date) {
        var text = new StringBuilder();
        for (var digit : String.valueOf(date.getYear()).toCharArray()) text.append(DIGITS[digit - '0']);
        return text.append('年')
                .append(upToNinetyNine(date.getMonthValue()))
                .append('月')
                .append(upToNinetyNine(date.getDayOfMonth()))
                .append('日')
                .toString();
    }

    private static String upToNinetyNine(int number) {
        var tens = number / 10;
        var ones = number % 10;
        var front = tens == 0 ? "" : (tens == 1 ? "" : DIGITS[tens]) + "十";
        return front + (ones == 0 ? "" : DIGITS[ones]);
    }
}
