package org.raqib.copies;

/** Sets of numbers as sorted arrays. */
public final class SortedNumbers {
    private SortedNumbers() {}

    /** How many numbers two sorted arrays share. */
    public static int shared(int[] one, int[] other) {
        return shared(one, one.length, other, other.length);
    }

    /** {@link #shared(int[], int[])}, looking only at the first so many of each. */
    static int shared(int[] one, int ones, int[] other, int others) {
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < ones && j < others) {
            if (one[i] == other[j]) {
                count++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return count;
    }
}
