package org.bingbi.register;

/**
 * A number of the register, such as 东检过问〔2026〕1号: yearly from 1, without gap.
 *
 * @param prefix what stands before the year; may be empty
 * @param year the year of submission in Asia/Shanghai
 */
public record RegisterNumber(String prefix, int year, int sequence) {

    public RegisterNumber {
        if (sequence < 1) {
            throw new IllegalArgumentException("A register number begins at 1, not at " + sequence);
        }
    }

    @Override
    public String toString() {
        return prefix + "〔" + year + "〕" + sequence + "号";
    }
}
