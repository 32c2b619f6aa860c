package chatlab.harness.trouble;

/**
 * What happens to datagrams: how many out of 100 have each trouble.
 *
 * @param dropped never arrive
 * @param duplicated arrive twice
 * @param reordered arrive behind the next one
 * @param truncated arrive without their last bytes
 */
public record DatagramTrouble(int dropped, int duplicated, int reordered, int truncated) {
    /** Datagrams pass as they come. */
    public static final DatagramTrouble NONE = new DatagramTrouble(0, 0, 0, 0);
}
