package app.linewright.desktop.kit;

import java.util.Enumeration;
import java.util.ResourceBundle;

/** Messages in which keys are called as on a Mac: Cmd, where other systems have Ctrl, and Option for Alt. */
final class MacKeys extends ResourceBundle {
    private final ResourceBundle messages;

    MacKeys(ResourceBundle messages) {
        this.messages = messages;
    }

    @Override
    protected Object handleGetObject(String key) {
        return messages.getString(key)
                .replaceAll("\\bCtrl(?=[+ ])", "Cmd")
                .replaceAll("\\bAlt(?=\\+)", "Option");
    }

    @Override
    public boolean containsKey(String key) {
        return messages.containsKey(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return messages.getKeys();
    }
}
