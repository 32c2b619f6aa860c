package chatlab.analysis.headers;

/**
 * A hash map from conversations to what is known of them, looked up without making an object for each packet.
 *
 * @param <V> what is kept for a conversation
 */
public final class ConversationMap<V> {
    private Conversation[] keys = new Conversation[64];
    private Object[] values = new Object[64];
    private int size;

    /** What is kept for the conversation, or null. */
    @SuppressWarnings("unchecked")
    public V get(Conversation key) {
        return (V) values[slot(key)];
    }

    /** Keeps {@code value} for the conversation, in place of what was there; the key must not be set again. */
    public void put(Conversation key, V value) {
        int slot = slot(key);
        if (keys[slot] == null) {
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
        if (size > keys.length / 2) {
            grow();
        }
    }

    /** Where the key is, or the free place where it would be: the next one is tried while another key is there. */
    private int slot(Conversation key) {
        int slot = key.hash() & (keys.length - 1);
        while (keys[slot] != null && !keys[slot].isSame(key)) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        Conversation[] oldKeys = keys;
        Object[] oldValues = values;
        keys = new Conversation[oldKeys.length * 2];
        values = new Object[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
