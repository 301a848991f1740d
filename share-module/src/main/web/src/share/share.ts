import '../bingbi.css';
import './account-field';
